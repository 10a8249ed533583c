// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people of a submission, each in one relation to it, and a core that knows them. One core per
 * test JVM; tests there must only look at what they made themselves.
 */
public enum Persona {
    SUBMITTER,
    PREPARER,
    PI,
    CO_PI,
    STRANGER,
    ADMINISTRATOR,
    BACKEND,
    ANONYMOUS;

    /** Those who have a user. */
    public static final List<Persona> PEOPLE =
            List.of(SUBMITTER, PREPARER, PI, CO_PI, STRANGER, ADMINISTRATOR);

    /** The core that knows them. */
    public static CoreServer core() {
        return Stage.CORE;
    }

    /** Whether it is a person. */
    public boolean isPerson() {
        return PEOPLE.contains(this);
    }

    /** Login name. */
    public String username() {
        return "cast-" + name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Id of the person's user. */
    public long id() {
        return Stage.IDS.get(this);
    }

    /** Requests of this caller. */
    public CoreHttp http() {
        return switch (this) {
            case BACKEND -> core().backend();
            case ANONYMOUS ->
                    core().http().with("Cookie", "XSRF-TOKEN=moo").with("X-XSRF-TOKEN", "moo");
            default -> core().httpOf(username());
        };
    }

    private static final class Stage {

        static final CoreServer CORE =
                CoreServer.start(
                        Map.of(
                                "spring.profiles.active",
                                "demo",
                                "PASS_CORE_DEMO_USERS",
                                Stream.concat(
                                                PEOPLE.stream().map(Persona::username),
                                                Stream.of("cast-novice"))
                                        .collect(Collectors.joining(","))));
        static final Map<Persona, Long> IDS =
                PEOPLE.stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one,
                                        one ->
                                                one == ADMINISTRATOR
                                                        ? CORE.person(
                                                                one.username(),
                                                                "submitter",
                                                                "admin")
                                                        : CORE.person(
                                                                one.username(), "submitter")));
    }
}
