// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.util.Set;

/**
 * A kind of loader.
 *
 * @param name for states, reports and metrics
 * @param application its Spring configuration, with one {@link LoadFactory}
 * @param usage how to call it
 * @param values its own options that have a value
 * @param flags its own options that have none
 */
public record LoaderDescription(
        String name, Class<?> application, String usage, Set<String> values, Set<String> flags) {}
