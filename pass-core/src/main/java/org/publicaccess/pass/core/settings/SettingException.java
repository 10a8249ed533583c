// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.settings;

/**
 * Core cannot start with its settings; carries the fact and what to do about it, both as sentences.
 */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String nextStep;

    public SettingException(String fact, String nextStep) {
        super(fact);
        this.nextStep = nextStep;
    }

    public SettingException(String fact, String nextStep, Throwable cause) {
        super(fact, cause);
        this.nextStep = nextStep;
    }

    /** What the operator does next. */
    public String nextStep() {
        return nextStep;
    }
}
