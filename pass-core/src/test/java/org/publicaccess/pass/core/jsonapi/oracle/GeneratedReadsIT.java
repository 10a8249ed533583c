// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.testing.Seed;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

/** Requests made by chance from the metamodel, against the same answered in memory. */
class GeneratedReadsIT {

    private static final int PER_TYPE = 14;
    private static final int REQUESTS = Integer.getInteger("pass.test.requests", 700);

    private static CoreServer core;
    private static CoreHttp http;
    private static World world;
    private static Pools pools;
    private static Seed seed;

    @BeforeAll
    static void makeWorld() {
        core = CoreServer.start(Map.of(), HiddenParts.class, OpenWrites.class);
        http = core.backend();
        seed = Seed.of(GeneratedReadsIT.class);
        world = new World(core.bean(ResourceTypes.class));
        pools = new Pools(seed, world.types(), core.jdbc());
        new WorldMaker(world, pools, seed, core).make(PER_TYPE);
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @AfterEach
    void showAll() {
        core.bean(HiddenParts.class).switchOn(false);
    }

    @Test
    void everyAnswerEqualsTheNaiveOne() {
        compareAnswers();
    }

    @Test
    void whatIsHiddenShowsInNoAnswer() {
        core.bean(HiddenParts.class).switchOn(true);
        compareAnswers();
    }

    private static void compareAnswers() {
        AskedMaker requests = new AskedMaker(world, new FilterMaker(world, pools, seed), seed);
        Rsql rsql = new Rsql(seed);
        View view = new View(world, core.bean(HiddenParts.class));
        for (int i = 0; i < REQUESTS; i++) {
            Asked asked = requests.next();
            String name = seed.oneOf("filter", "filter[" + lastType(asked) + "]");
            String url = asked.url(name, rsql);
            Answer answer = http.get(url);
            var expected =
                    new ExpectedAnswer(view, pools, asked, "http://localhost:8080").document();
            AnswerCheck.compare("%s %s%n%s%n".formatted(seed, url, asked), answer, expected);
        }
    }

    private static String lastType(Asked asked) {
        String type = asked.path().getFirst();
        for (int i = 2; i < asked.path().size(); i += 2) {
            type = world.types().get(type).relationships().get(asked.path().get(i)).targetType();
        }
        return type;
    }
}
