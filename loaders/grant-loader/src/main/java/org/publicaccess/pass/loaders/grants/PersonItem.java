// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.List;
import org.publicaccess.pass.loaders.kit.source.Row;

/**
 * A person to load.
 *
 * @param rows where they come from
 * @param person what they say together
 */
record PersonItem(List<Row> rows, Person person) {}
