// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

import java.util.List;

/**
 * A policy with everything that it asks for.
 *
 * @param id its id
 * @param title its title
 * @param repositories where papers go
 * @param rules its dated versions; a policy without any binds at all times
 */
public record PolicyTerms(long id, String title, List<Target> repositories, List<Rule> rules) {

    public PolicyTerms {
        repositories = List.copyOf(repositories);
        rules = List.copyOf(rules);
    }

    /**
     * A repository that a policy names.
     *
     * @param id its id
     * @param name its name
     * @param nihms whether manuscripts reach it through NIHMS
     */
    public record Target(long id, String name, boolean nihms) {}
}
