// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comparison operators of RSQL, as PASS clients know them. */
public enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    IN("=in="),
    OUT("=out="),
    IN_IGNORING_CASE("=ini="),
    OUT_IGNORING_CASE("=outi="),
    LESS("=lt=", "<"),
    LESS_OR_EQUAL("=le=", "<="),
    GREATER("=gt=", ">"),
    GREATER_OR_EQUAL("=ge=", ">="),
    IS_NULL("=isnull="),
    IS_EMPTY("=isempty="),
    HAS_MEMBER("=hasmember="),
    HAS_NO_MEMBER("=hasnomember="),
    BETWEEN("=between="),
    NOT_BETWEEN("=notbetween="),
    SUBSET_OF("=subsetof="),
    NOT_SUBSET_OF("=notsubsetof="),
    SUPERSET_OF("=supersetof="),
    NOT_SUPERSET_OF("=notsupersetof=");

    private final List<String> symbols;

    Operator(String... symbols) {
        this.symbols = List.of(symbols);
    }

    /** The operator's first spelling. */
    public String symbol() {
        return symbols.getFirst();
    }

    static Optional<Operator> of(String symbol) {
        return Stream.of(values())
                .filter(operator -> operator.symbols.contains(symbol))
                .findFirst();
    }

    static String all() {
        return Arrays.stream(values())
                .flatMap(operator -> operator.symbols.stream())
                .collect(Collectors.joining(" "));
    }
}
