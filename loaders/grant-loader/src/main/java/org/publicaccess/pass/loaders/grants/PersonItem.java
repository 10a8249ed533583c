// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import org.publicaccess.pass.loaders.kit.source.Row;

import java.util.List;

/**
 * A person to load.
 *
 * @param rows where they come from
 * @param person what they say together
 */
record PersonItem(List<Row> rows, Person person) {}
