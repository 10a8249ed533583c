// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.List;

/**
 * One key of a sort order.
 *
 * @param path to-one relationships and at the end an attribute or {@code id}
 * @param descending whether large values come first
 */
public record SortKey(List<String> path, boolean descending) {}
