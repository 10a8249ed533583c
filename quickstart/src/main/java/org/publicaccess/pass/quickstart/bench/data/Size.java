// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.data;

/**
 * How many resources there are of each type.
 *
 * @param scale 1 for a large university, 10 for ten times as much of all that grows
 */
public record Size(int scale) {

    static final int REPOSITORIES = 15;
    static final int POLICIES = 20;

    /** One person in so many has grants and submissions, the others have none. */
    private static final int USERS_PER_RESEARCHER = 6;

    int users() {
        return 5_000 * scale;
    }

    /** They are the first of the users. */
    public int researchers() {
        return users() / USERS_PER_RESEARCHER;
    }

    int funders() {
        return 500 * scale;
    }

    public int grants() {
        return 20_000 * scale;
    }

    int journals() {
        return 20_000 * scale;
    }

    /** Each has one publication, two files, two deposits, two copies and three events. */
    public int submissions() {
        return 30_000 * scale;
    }
}
