// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.schema;

/** How an attribute's values look on the wire and in SQL. */
public enum ValueKind {
    TEXT,
    URI,
    BOOLEAN,
    INTEGER,
    INSTANT,
    ENUM,
    TEXTS,
    ENUMS;

    /** Whether a value is a list. */
    public boolean isList() {
        return this == TEXTS || this == ENUMS;
    }
}
