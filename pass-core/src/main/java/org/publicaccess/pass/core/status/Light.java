// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.status;

/** How a connector is doing, in a word that does without its colour. */
enum Light {
    GREEN("🟢 working"),
    YELLOW("🟡 trying again"),
    RED("🔴 needs a person"),
    GREY("⚪ nothing sent yet");

    private final String text;

    Light(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
