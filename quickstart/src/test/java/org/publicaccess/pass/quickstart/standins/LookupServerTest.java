// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.quickstart.folder.FreePorts;

class LookupServerTest {

    private final int port = new FreePorts().next();
    private LookupServer server;

    @BeforeEach
    void start() throws IOException {
        server = LookupServer.start(port);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsOfAKnownDoiAsCrossrefDoes() throws Exception {
        assertThat(get("works/10.5555/pass.genome.1").body())
                .contains("\"container-title\":[\"Nature\"]", "\"date-parts\":[[2026,9,17]]");
    }

    @Test
    void doesNotKnowOtherDois() throws Exception {
        assertThat(get("works/10.5555/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void hasOutages() throws Exception {
        assertThat(get("works/10.5555/pass.outage.6").statusCode()).isEqualTo(503);
    }

    @Test
    void findsTitles() throws Exception {
        assertThat(get("works?query.bibliographic=tandem+repeats&rows=5").body())
                .contains("10.5555/pass.genome.1")
                .doesNotContain("10.5555/pass.align.2");
    }

    @Test
    void tellsOfPdfsAsUnpaywallDoes() throws Exception {
        assertThat(get("unpaywall/10.5555/pass.align.2?email=x").body())
                .contains("https://repository.example.org/fast-alignment.pdf");
    }

    @Test
    void tellsOfDaysOfAcceptanceAsPubMedDoes() throws Exception {
        assertThat(get("pubmed/esummary.fcgi?db=pubmed&id=99700001&retmode=json").body())
                .contains("2026/07/30");
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/" + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
