// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.client.Batch;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.loaders.kit.run.Report;

/** Batches through a proxy that loses answers. */
class CoreWriterIT {

    private static final Set<String> HEADERS =
            Set.of(
                    "authorization",
                    "accept",
                    "content-type",
                    "cookie",
                    "x-xsrf-token",
                    "idempotency-key");

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger losses = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final String name = "Journal " + UUID.randomUUID();
    private HttpServer proxy;

    @BeforeEach
    void startProxy() throws IOException {
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::forward);
        proxy.start();
    }

    @AfterEach
    void stopProxy() {
        proxy.stop(0);
    }

    private void forward(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(CoreServer.shared().url() + exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders()
                .forEach(
                        (header, values) -> {
                            if (HEADERS.contains(header.toLowerCase(java.util.Locale.ROOT))) {
                                request.header(header, values.getFirst());
                            }
                        });
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (losses.getAndDecrement() > 0) {
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String run) {
        write(run, List.of(Draft.fresh("journal", "j").set("journalName", name)));
    }

    private void write(String run, List<Draft> drafts) {
        PassClient core =
                new PassClient(
                        URI.create("http://localhost:" + proxy.getAddress().getPort()),
                        CoreServer.BACKEND,
                        CoreServer.BACKEND,
                        Duration.ofSeconds(30));
        Report report =
                new Report(
                        new PrintStream(
                                OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        new CoreWriter(core, run, report, Duration.ZERO).write(drafts);
    }

    private int stored() {
        PassClient core =
                new PassClient(
                        URI.create(CoreServer.shared().url()),
                        CoreServer.BACKEND,
                        CoreServer.BACKEND,
                        Duration.ofSeconds(30));
        return core.all(Query.of("journal").filter("journalName==" + Query.quote(name))).size();
    }

    @Test
    void aBatchWhoseAnswersAreLostIsWrittenOnce() {
        losses.set(2);
        write("run");
        assertThat(requests).hasValue(3);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void aRunThatContinuesAnotherDoesNotRepeatItsBatches() {
        write("run");
        write("run");
        assertThat(stored()).isEqualTo(1);
        write("later run");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void aBatchOfMoreThanCoreTakesIsRefusedSoThatItsHalvesAreTried() {
        List<Draft> many =
                IntStream.rangeClosed(0, Batch.MAX_OPERATIONS)
                        .mapToObj(i -> Draft.fresh("journal", "" + i).set("journalName", name))
                        .toList();
        assertThatThrownBy(() -> write("run", many))
                .isInstanceOfSatisfying(
                        PassClientException.class, e -> assertThat(e.isTransient()).isFalse());
        assertThat(requests).hasValue(0);
    }
}
