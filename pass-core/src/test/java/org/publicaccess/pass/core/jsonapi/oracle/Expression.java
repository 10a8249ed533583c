// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.util.List;

/** A filter. */
public sealed interface Expression {

    /** All parts hold. */
    record All(List<Expression> parts) implements Expression {}

    /** Some part holds. */
    record Any(List<Expression> parts) implements Expression {}

    /** A comparison; {@code operator} is its first spelling. */
    record Term(List<String> path, String operator, List<String> values) implements Expression {}
}
