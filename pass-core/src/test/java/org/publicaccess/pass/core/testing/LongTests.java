// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.testing;

/** Whether tests run in their full length, as {@code ./pass test --all} asks for. */
public final class LongTests {

    private LongTests() {}

    public static boolean asked() {
        return Boolean.getBoolean("pass.test.all");
    }
}
