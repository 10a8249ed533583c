// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.util.Arrays;
import java.util.Optional;

/** NIH's lists of papers (Public Access Compliance Monitor), the least advanced first. */
enum PacmList {
    NON_COMPLIANT("noncompliant", "n"),
    IN_PROCESS("inprocess", "p"),
    COMPLIANT("compliant", "c");

    private final String word;
    private final String path;

    PacmList(String word, String path) {
        this.word = word;
        this.path = path;
    }

    /** How files and options call it. */
    String word() {
        return word;
    }

    /** Its part of the address. */
    String path() {
        return path;
    }

    /** The list that a file's name begins with. */
    static Optional<PacmList> ofFile(String name) {
        return Arrays.stream(values()).filter(list -> name.startsWith(list.word + "_")).findFirst();
    }
}
