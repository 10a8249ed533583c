// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.data;

/** The ids of each type: a row of numbers that meets no other type's. */
public enum Ids {
    USER("user"),
    REPOSITORY("repository"),
    POLICY("policy"),
    FUNDER("funder"),
    GRANT("grant"),
    JOURNAL("journal"),
    PUBLICATION("publication"),
    SUBMISSION("submission"),
    FILE("file"),
    REPOSITORY_COPY("repositoryCopy"),
    DEPOSIT("deposit"),
    SUBMISSION_EVENT("submissionEvent");

    private static final long RANGE = 10_000_000;

    private final String type;

    Ids(String type) {
        this.type = type;
    }

    /** The type's name on the wire. */
    public String type() {
        return type;
    }

    /** The id of a type's resource, counted from 0. */
    public long of(int index) {
        return (ordinal() + 1) * RANGE + index;
    }
}
