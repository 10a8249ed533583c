// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.limit;

import java.util.List;

/**
 * The statement that answers one kind of request.
 *
 * @param sql with {@code ?} for each value
 * @param values names of the request's parameters in the order of the values; {@code body} is the
 *     request's document
 */
record LimitStatement(String sql, List<String> values) {

    static final String BODY = "body";
}
