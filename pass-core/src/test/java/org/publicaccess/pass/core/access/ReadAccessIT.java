// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.publicaccess.pass.core.jsonapi.oracle.AnswerCheck;
import org.publicaccess.pass.core.jsonapi.oracle.Asked;
import org.publicaccess.pass.core.jsonapi.oracle.AskedMaker;
import org.publicaccess.pass.core.jsonapi.oracle.ExpectedAnswer;
import org.publicaccess.pass.core.jsonapi.oracle.FilterMaker;
import org.publicaccess.pass.core.jsonapi.oracle.OpenWrites;
import org.publicaccess.pass.core.jsonapi.oracle.Pools;
import org.publicaccess.pass.core.jsonapi.oracle.Resource;
import org.publicaccess.pass.core.jsonapi.oracle.Rsql;
import org.publicaccess.pass.core.jsonapi.oracle.View;
import org.publicaccess.pass.core.jsonapi.oracle.World;
import org.publicaccess.pass.core.jsonapi.oracle.WorldMaker;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.core.testing.LongTests;

/**
 * Every type by every kind of path, for every relation of a caller to the resources: each answer
 * must say exactly what {@link PersonSight} lets through.
 */
class ReadAccessIT {

    private static final int PER_TYPE = LongTests.asked() ? 16 : 12;
    private static final int BY_CHANCE = Integer.getInteger("pass.test.requests", 100);
    private static final String MISSING = "424242424242";
    private static final String BASE = "http://localhost:8080";

    private static CoreServer core;
    private static World world;
    private static Pools pools;
    private static Seed seed;
    private static EveryRead reads;
    private static List<Caller> callers;

    @BeforeAll
    static void makeWorld() {
        core =
                CoreServer.start(
                        Map.of(
                                "spring.profiles.active",
                                "demo",
                                "PASS_CORE_DEMO_USERS",
                                Cast.demoUsers()),
                        OpenWrites.class);
        seed = Seed.of(ReadAccessIT.class);
        world = new World(core.bean(ResourceTypes.class));
        pools = new Pools(seed, world.types(), core.jdbc());
        new WorldMaker(world, pools, seed, core).make(PER_TYPE);
        callers = new Cast(world, core).callers();
        reads = new EveryRead(world);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    static List<Caller> callers() {
        return callers;
    }

    /** Without the back-end account, which other tests ask as much of. */
    static List<Caller> persons() {
        return callers.subList(1, callers.size());
    }

    @ParameterizedTest
    @MethodSource("callers")
    void singleResources(Caller caller) {
        check(caller, reads.singles());
    }

    @ParameterizedTest
    @MethodSource("callers")
    void listsTotalsAndLinkage(Caller caller) {
        check(caller, reads.listsAndTotals());
    }

    @ParameterizedTest
    @MethodSource("persons")
    void relatedResources(Caller caller) {
        check(caller, reads.related());
    }

    @ParameterizedTest
    @MethodSource("callers")
    void includes(Caller caller) {
        check(caller, reads.includes());
    }

    @ParameterizedTest
    @MethodSource("persons")
    void filters(Caller caller) {
        check(caller, reads.filters());
    }

    @ParameterizedTest
    @MethodSource("persons")
    void sorts(Caller caller) {
        check(caller, reads.sorts());
    }

    @ParameterizedTest
    @MethodSource("persons")
    void everythingAtOnceByChance(Caller caller) {
        AskedMaker requests = new AskedMaker(world, new FilterMaker(world, pools, seed), seed);
        check(caller, IntStream.range(0, BY_CHANCE).mapToObj(_ -> requests.next()));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void relationships(Caller caller) {
        View view = new View(world, caller.sight());
        for (Resource owner : everything()) {
            for (Relationship to : owner.type().relationships().values()) {
                String path = path(owner) + "/relationships/" + to.name();
                Answer answer = caller.http().get(path);
                assertThat(answer.status())
                        .as("%s %s %s", seed, caller, path)
                        .isEqualTo(caller.sight().isVisible(owner) ? 200 : 404);
                if (answer.status() == 200) {
                    assertThat(ids(answer))
                            .as("%s %s %s", seed, caller, path)
                            .isEqualTo(view.links(owner, to.name()));
                }
            }
        }
    }

    /** Whatever is sent to a hidden resource is answered as if it were sent to none. */
    @ParameterizedTest
    @MethodSource("callers")
    void hiddenResourcesAnswerLikeMissingOnes(Caller caller) {
        for (Resource hidden : someHiddenFrom(caller)) {
            List<Function<String, Answer>> requests = new ArrayList<>();
            requests.addAll(requests(caller.http(), hidden.type()));
            requests.addAll(requestsThatLink(caller.http(), hidden.type()));
            for (Function<String, Answer> request : requests) {
                Answer answer = request.apply("" + hidden.id());
                Answer missing = request.apply(MISSING);
                String as = "%s %s %s".formatted(seed, caller, path(hidden));
                assertThat(answer.status()).as(as).isGreaterThanOrEqualTo(400);
                assertThat(answer.text())
                        .as(as)
                        .isEqualTo(missing.text().replace(MISSING, "" + hidden.id()));
            }
        }
    }

    private static List<Resource> someHiddenFrom(Caller caller) {
        return world.types().all().stream()
                .flatMap(
                        type ->
                                world.all(type).stream()
                                        .filter(one -> !caller.sight().isVisible(one))
                                        .limit(3))
                .toList();
    }

    private static List<Function<String, Answer>> requests(CoreHttp http, ResourceType type) {
        String name = type.name();
        String path = "/data/" + name + "/";
        return List.of(
                id -> http.get(path + id),
                id -> http.get(path + id + "?include=" + firstOf(type)),
                id -> http.with("If-None-Match", "*").get(path + id),
                id -> http.patch(path + id, Doc.of(name).id(id).json()),
                id -> http.with("If-Match", "*").delete(path + id),
                id -> atomic(http, "update", "\"data\":" + Doc.json(Doc.of(name).id(id).data())),
                id -> atomic(http, "remove", "\"ref\":" + Doc.json(Doc.identifier(name, id))),
                id -> jsonPatch(http, "replace", "/" + name + "/" + id, Doc.of(name).id(id)),
                id -> jsonPatch(http, "remove", "/" + name + "/" + id, Doc.of(name).id(id)),
                id -> http.patch(path + id + "/relationships/" + firstOf(type), "{\"data\":null}"));
    }

    private static List<Function<String, Answer>> requestsThatLink(
            CoreHttp http, ResourceType target) {
        List<Function<String, Answer>> requests = new ArrayList<>();
        for (ResourceType type : world.types().all()) {
            for (Relationship to : type.relationships().values()) {
                if (to.targetType().equals(target.name())) {
                    requests.add(
                            id ->
                                    http.post(
                                            "/data/" + type.name(),
                                            linking(type.name(), to, id).json()));
                }
            }
        }
        return requests;
    }

    private static Doc linking(String type, Relationship to, String id) {
        return to.toMany()
                ? Doc.of(type).toMany(to.name(), to.targetType(), id)
                : Doc.of(type).toOne(to.name(), to.targetType(), id);
    }

    private static String firstOf(ResourceType type) {
        return type.relationships().keySet().stream().findFirst().orElse("none");
    }

    private static Answer atomic(CoreHttp http, String operation, String member) {
        return http.with(
                        "Content-Type",
                        "application/vnd.api+json;ext=\"https://jsonapi.org/ext/atomic\"")
                .send(
                        "POST",
                        "/data/operations",
                        BodyPublishers.ofString(
                                "{\"atomic:operations\":[{\"op\":\"%s\",%s}]}"
                                        .formatted(operation, member)));
    }

    private static Answer jsonPatch(CoreHttp http, String operation, String path, Doc value) {
        return http.with("Content-Type", "application/vnd.api+json;ext=jsonpatch")
                .send(
                        "PATCH",
                        "/data/",
                        BodyPublishers.ofString(
                                "[{\"op\":\"%s\",\"path\":\"%s\",\"value\":%s}]"
                                        .formatted(operation, path, Doc.json(value.data()))));
    }

    @Test
    void nobodyReadsAnythingUnnamed() {
        for (ResourceType type : world.types().all()) {
            String id = "" + world.all(type).iterator().next().id();
            for (String path : List.of("", "/" + id, "/" + id + "/" + firstOf(type))) {
                assertThat(core.http().get("/data/" + type.name() + path).status())
                        .as(path)
                        .isEqualTo(401);
            }
        }
    }

    /** Else the others would prove little. */
    @Test
    void everyPersonWithAPartSeesSomeOfEachTypeAndNotAll() {
        List<String> hiding =
                List.of(
                        "submission",
                        "submissionEvent",
                        "file",
                        "deposit",
                        "publication",
                        "repositoryCopy");
        for (Caller caller : callers.subList(1, 5)) {
            View view = new View(world, caller.sight());
            for (String type : hiding) {
                ResourceType all = world.types().get(type);
                assertThat(view.all(all).size())
                        .as("%s: %s of %s", seed, caller, type)
                        .isBetween(1, world.all(all).size() - 1);
            }
        }
    }

    private static void check(Caller caller, Stream<Asked> requests) {
        Rsql rsql = new Rsql(seed);
        View view = new View(world, caller.sight());
        requests.forEach(
                asked -> {
                    String url = asked.url("filter", rsql);
                    AnswerCheck.compare(
                            "%s %s %s%n%s%n".formatted(seed, caller, url, asked),
                            caller.http().get(url),
                            new ExpectedAnswer(view, pools, asked, BASE).document());
                });
    }

    private static List<Resource> everything() {
        return world.types().all().stream().flatMap(type -> world.all(type).stream()).toList();
    }

    private static String path(Resource resource) {
        return "/data/" + resource.type().name() + "/" + resource.id();
    }

    private static List<Long> ids(Answer answer) {
        var data = answer.json().path("data");
        return (data.isArray() ? data.valueStream() : Stream.of(data))
                .filter(identifier -> !identifier.isNull())
                .map(identifier -> Long.parseLong(identifier.path("id").asString()))
                .toList();
    }
}
