// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked.
 *
 * @param path decoded, without the query
 * @param query decoded parameters
 */
public record Request(
        String method, String path, Map<String, String> query, Headers headers, byte[] body) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern FILE_NAME =
            Pattern.compile("filename=\"?((?:[^\"\\\\]|\\\\.)*)\"?");

    static Request of(HttpExchange exchange) throws IOException {
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parameters(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
    }

    static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A header, empty when there is none. */
    String header(String name) {
        return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    /** A file in a form of one part. */
    record Upload(String name, byte[] content) {}

    Upload upload() {
        // One byte is one character, so that positions are the same.
        String form = new String(body, StandardCharsets.ISO_8859_1);
        int content = form.indexOf("\r\n\r\n") + 4;
        String boundary = form.substring(0, form.indexOf("\r\n"));
        int end = form.lastIndexOf("\r\n" + boundary);
        String head = new String(body, 0, content, StandardCharsets.UTF_8);
        return new Upload(fileName(head), Arrays.copyOfRange(body, content, end));
    }

    /** What {@code filename} says in a part's or a request's disposition. */
    static String fileName(String disposition) {
        Matcher name = FILE_NAME.matcher(disposition);
        return name.find() ? name.group(1).replaceAll("\\\\(.)", "$1") : "";
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
