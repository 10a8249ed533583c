// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.load.FolderLoader;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.databind.JsonNode;

/** Every binding recorded pair, in order, against the recorded data. */
class ContractReplayIT {

    private static CoreServer core;

    @BeforeAll
    static void loadFixture() throws SQLException {
        core = CoreServer.start(Map.of());
        FolderLoader loader = core.bean(FolderLoader.class);
        try (Connection connection = core.bean(DataSource.class).getConnection()) {
            loader.load(resource("contract/fixture"), connection);
        }
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @Test
    void everyBindingPairIsAnsweredAsRecorded() {
        AnswerMatcher matcher = new AnswerMatcher();
        List<String> problems = new ArrayList<>();
        List<RecordedPair> pairs = RecordedPair.all(resource("contract/pairs"));
        for (RecordedPair pair : pairs) {
            check(pair, send(pair, matcher), matcher, problems);
        }
        assertThat(problems).isEmpty();
        assertThat(pairs).hasSizeGreaterThan(180);
    }

    private static void check(
            RecordedPair pair, Answer answer, AnswerMatcher matcher, List<String> problems) {
        if (answer.status() != pair.status()) {
            problems.add(
                    "%s: status %d, recorded was %d. %s"
                            .formatted(pair.file(), answer.status(), pair.status(), answer.text()));
            return;
        }
        if (pair.status() >= 400) {
            if (!pair.method().equals("HEAD")
                    && !answer.json().path("errors").path(0).path("status").isString()) {
                problems.add("%s: no error document: %s".formatted(pair.file(), answer.text()));
            }
            return;
        }
        if (!pair.bodyIsBinding()) {
            return;
        }
        if (answer.status() != 204 && !answer.header("content-type").equals(pair.contentType())) {
            problems.add(
                    "%s: content type %s".formatted(pair.file(), answer.header("content-type")));
        }
        JsonNode recorded = pair.answer();
        if (!recorded.isNull() && !recorded.isMissingNode()) {
            matcher.difference(recorded, answer.json(), pair.ordered())
                    .ifPresent(difference -> problems.add(pair.file() + ": " + difference));
        }
    }

    private static Answer send(RecordedPair pair, AnswerMatcher matcher) {
        CoreHttp http =
                switch (pair.account()) {
                    case "backend" -> withoutCsrf(core.backend());
                    case "wrong" -> withoutCsrf(core.http().as(CoreServer.BACKEND, "wrong"));
                    default -> core.http();
                };
        for (var header : pair.headers().properties()) {
            http = http.with(header.getKey(), header.getValue().asString());
        }
        JsonNode body = pair.body();
        BodyPublisher publisher =
                body.isNull() || body.isMissingNode()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(
                                matcher.translated(
                                        body.isString() ? body.asString() : body.toString()));
        return http.send(pair.method(), matcher.translated(pair.path()), publisher);
    }

    private static CoreHttp withoutCsrf(CoreHttp http) {
        return http.without("Cookie").without("X-XSRF-TOKEN");
    }

    private static Path resource(String name) {
        try {
            return Path.of(ContractReplayIT.class.getClassLoader().getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
