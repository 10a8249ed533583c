// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

/** How a loader ends. */
public enum ExitCode {
    /** Every row is loaded. */
    LOADED(0),
    /** The load failed or was refused as a whole. */
    FAILED(1),
    /** Some rows were refused; the others are loaded. */
    SOME_REFUSED(2);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
