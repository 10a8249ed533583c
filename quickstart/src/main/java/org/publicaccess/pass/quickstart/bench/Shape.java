// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.publicaccess.pass.quickstart.UserException;

/** A kind of request that is measured. */
enum Shape {
    A("one submission", 0.5, false),
    B("a person's submissions with publication and repositories", 0.4, true),
    B2("the same as the application asks for it", 0.4, true),
    C("a person's grants with funders", 0.4, true),
    D("journals by a part of the name, 500", 0.4, false),
    D2("journals by a part of the name, 10", 0.4, false),
    E("a new event", 0.3, false),
    F("a changed submission", 0.3, false),
    H("500 grants with person and funder", 0.4, false);

    private final String meaning;
    private final double target;
    private final boolean counted;

    Shape(String meaning, double target, boolean counted) {
        this.meaning = meaning;
        this.target = target;
        this.counted = counted;
    }

    static Shape of(String name) {
        return Arrays.stream(values())
                .filter(shape -> shape.label().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UserException(
                                        "There is no shape \"%s\": choose from %s."
                                                .formatted(name, all())));
    }

    private static String all() {
        return Arrays.stream(values()).map(Shape::label).collect(Collectors.joining(","));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    /** The share of the limit's rate that core has to reach. */
    double target() {
        return target;
    }

    /** Whether the answer tells the number of all resources. */
    boolean isCounted() {
        return counted;
    }

    boolean isList() {
        return this != A && !isWrite();
    }

    boolean isWrite() {
        return this == E || this == F;
    }
}
