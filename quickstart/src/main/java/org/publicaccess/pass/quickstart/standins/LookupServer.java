// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers like Crossref, Unpaywall and PubMed, about the few papers of the demo. */
public final class LookupServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<LookupPaper> papers;

    private LookupServer(HttpServer server, List<LookupPaper> papers) {
        this.server = server;
        this.papers = papers;
    }

    /** Starts to listen on this machine alone. */
    public static LookupServer start(int port) throws IOException {
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        LookupServer server = new LookupServer(http, papers());
        http.createContext("/works", server::crossref);
        http.createContext("/unpaywall", server::unpaywall);
        http.createContext("/pubmed/esummary.fcgi", server::pubmed);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return server;
    }

    private static List<LookupPaper> papers() throws IOException {
        try (InputStream file = LookupServer.class.getResourceAsStream("/lookup-papers.json")) {
            return JSON.readTree(file).valueStream().map(LookupPaper::new).toList();
        }
    }

    /** The variables that lead core here. */
    public static Map<String, String> coreEnvironment(int port) {
        String base = "http://127.0.0.1:" + port;
        return Map.of(
                "XREF_BASEURI", base + "/works/",
                "UNPAYWALL_BASEURI", base + "/unpaywall/",
                "PASS_CORE_PUBMED_BASEURI", base + "/pubmed/",
                "PASS_DOI_SERVICE_MAILTO", "pass@eastbrook.example.edu");
    }

    private void crossref(HttpExchange exchange) throws IOException {
        String doi = below("/works", exchange);
        if (doi.isEmpty()) {
            search(parameter("query.bibliographic", exchange).orElse(""), exchange);
            return;
        }
        Optional<LookupPaper> paper = byDoi(doi);
        int status = paper.map(LookupPaper::status).orElse(404);
        ObjectNode answer = JSON.createObjectNode().put("status", status == 200 ? "ok" : "failed");
        paper.ifPresent(found -> answer.set("message", found.crossref()));
        answer(status, answer, exchange);
    }

    private void search(String words, HttpExchange exchange) throws IOException {
        ObjectNode answer = JSON.createObjectNode().put("status", "ok");
        ArrayNode items = answer.putObject("message").putArray("items");
        papers.stream()
                .filter(paper -> paper.status() == 200 && paper.isAbout(words))
                .forEach(paper -> items.add(paper.crossref()));
        answer(200, answer, exchange);
    }

    private void unpaywall(HttpExchange exchange) throws IOException {
        Optional<LookupPaper> paper = byDoi(below("/unpaywall", exchange));
        ObjectNode answer = paper.map(LookupPaper::unpaywall).orElseGet(JSON::createObjectNode);
        answer(paper.map(LookupPaper::status).orElse(404), answer, exchange);
    }

    private void pubmed(HttpExchange exchange) throws IOException {
        String pmid = parameter("id", exchange).orElse("");
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode result = answer.putObject("result");
        result.set(
                pmid,
                papers.stream()
                        .filter(paper -> paper.text("pmid").equals(pmid))
                        .findFirst()
                        .map(LookupPaper::pubmed)
                        .orElseGet(
                                () ->
                                        JSON.createObjectNode()
                                                .put("error", "cannot get document summary")));
        answer(200, answer, exchange);
    }

    private Optional<LookupPaper> byDoi(String doi) {
        return papers.stream().filter(paper -> paper.text("doi").equalsIgnoreCase(doi)).findFirst();
    }

    private static String below(String context, HttpExchange exchange) {
        return exchange.getRequestURI()
                .getPath()
                .substring(context.length())
                .replaceFirst("^/", "");
    }

    private static Optional<String> parameter(String name, HttpExchange exchange) {
        String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        Map<String, String> parameters =
                Arrays.stream(query.split("&"))
                        .map(part -> part.split("=", 2))
                        .filter(part -> part.length == 2)
                        .collect(
                                Collectors.toMap(
                                        part -> part[0],
                                        part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8),
                                        (first, _) -> first));
        return Optional.ofNullable(parameters.get(name));
    }

    private static void answer(int status, ObjectNode body, HttpExchange exchange)
            throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
