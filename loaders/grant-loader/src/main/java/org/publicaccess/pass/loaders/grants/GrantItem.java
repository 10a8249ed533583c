// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.List;
import org.publicaccess.pass.loaders.kit.source.Row;

/**
 * A grant to load.
 *
 * @param rows where it comes from
 * @param merged what they say together
 */
record GrantItem(String number, List<Row> rows, MergedGrant merged) {}
