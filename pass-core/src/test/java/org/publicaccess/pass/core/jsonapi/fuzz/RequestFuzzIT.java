// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.fuzz.RawConnection.Reply;
import org.publicaccess.pass.core.jsonapi.load.FolderLoader;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import org.publicaccess.pass.core.testing.CoreServer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Damaged requests for a bounded time. {@code -Dpass.test.fuzz.seconds=N} sets how long, {@code
 * -Dpass.test.seed=N} repeats a run.
 */
class RequestFuzzIT {

    private static final Duration TIME =
            Duration.ofSeconds(Integer.getInteger("pass.test.fuzz.seconds", 20));
    private static final int MOST_PROBLEMS = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What tells of the server's inside. */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "ERROR: |org\\.postgresql|SQLState|SQL state|org\\.hibernate|jakarta\\.|Exception"
                            + "|\\tat [a-z]|org\\.springframework|tools\\.jackson|org\\.apache");

    private static final Pattern BELOW_DATA = Pattern.compile("/data([/?]|$)");

    private static CoreServer core;

    @BeforeAll
    static void load() throws SQLException {
        core = CoreServer.start(Map.of());
        FolderLoader loader = new FolderLoader(core.bean(ResourceTypes.class), JSON);
        try (Connection connection = core.bean(DataSource.class).getConnection()) {
            loader.load(resource("contract/fixture"), connection);
        }
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @Test
    void everyDamagedRequestIsAnsweredOrRefusedProperly() throws IOException {
        Seed seed = Seed.of(RequestFuzzIT.class);
        RequestMutator mutator = new RequestMutator(seed);
        List<RawRequest> corpus = new Corpus(oneOfEach()).all(resource("contract/pairs"));
        List<String> problems = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        long end = System.nanoTime() + TIME.toNanos();
        try (RawConnection connection = new RawConnection(core.port())) {
            while (System.nanoTime() < end && problems.size() < MOST_PROBLEMS) {
                RawRequest request = mutator.mutated(seed.of(corpus));
                Reply reply = connection.send(request);
                statuses.merge(reply.status(), 1, Integer::sum);
                problem(request, reply)
                        .ifPresent(
                                problem ->
                                        problems.add(
                                                "%s%n%s%n%s".formatted(problem, request, reply)));
            }
        }
        System.out.println("Answers by status: " + statuses);
        assertThat(problems).as("%s", seed).isEmpty();
        assertThat(statuses).containsKeys(200, 201, 400, 404, 409, 415);
    }

    private static Map<String, Long> oneOfEach() {
        Map<String, Long> ids = new TreeMap<>();
        for (var type : core.bean(ResourceTypes.class).all()) {
            String first = "/data/" + type.name() + "?page%5Bsize%5D=1";
            List<Long> stored = Doc.ids(core.backend().get(first));
            boolean none = type.readOnly() || stored.isEmpty();
            ids.put(type.name(), none ? 1L : stored.getFirst());
        }
        return ids;
    }

    private static Optional<String> problem(RawRequest request, Reply reply) {
        if (reply.status() >= 500
                && !(reply.status() == 503 && reply.headers().containsKey("retry-after"))) {
            return Optional.of("A fault of the server");
        }
        if (reply.status() >= 400 && INSIDE.matcher(reply.body()).find()) {
            return Optional.of("The server's inside is told");
        }
        boolean document =
                BELOW_DATA.matcher(request.target()).lookingAt()
                        && !request.method().equals("HEAD");
        return document && reply.status() >= 400 && !isErrorDocument(reply) && !isSignInPage(reply)
                ? Optional.of("No error document")
                : Optional.empty();
    }

    /** For a person with a browser. */
    private static boolean isSignInPage(Reply reply) {
        return reply.status() == 401 && reply.header("content-type").startsWith("text/html");
    }

    private static boolean isErrorDocument(Reply reply) {
        if (!reply.header("content-type").equals("application/vnd.api+json")) {
            return false;
        }
        try {
            JsonNode errors = JSON.readTree(reply.body()).path("errors");
            return !errors.isEmpty() && errors.valueStream().allMatch(RequestFuzzIT::isError);
        } catch (JacksonException _) {
            return false;
        }
    }

    private static boolean isError(JsonNode error) {
        return List.of("status", "code", "title", "detail").stream()
                .allMatch(member -> !error.path(member).asString("").isEmpty());
    }

    private static Path resource(String name) {
        try {
            return Path.of(ClassLoader.getSystemResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
