// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.List;

/** {@code repositories.json} cannot be used; the message lists everything that is wrong with it. */
public final class InvalidRepositoryConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidRepositoryConfigurationException(String location, List<String> problems) {
        super(
                "The repository configuration %s cannot be used:%n  - %s"
                        .formatted(
                                location, String.join(System.lineSeparator() + "  - ", problems)));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, one sentence each. */
    public List<String> problems() {
        return problems;
    }
}
