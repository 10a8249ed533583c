// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

/** What happens at a point. */
enum Blow {
    KILL("the service is killed"),
    PAUSE("the service stands still beyond its lease"),
    FAIL("the answer is a failure"),
    FULL("the disk is full"),
    CUT("the connection is reset"),
    HALF("half of the answer comes"),
    SILENCE("no answer comes in time");

    private final String label;

    Blow(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
