// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

/** How a relationship endpoint changes what is linked to. */
public enum LinkChange {
    REPLACE,
    ADD,
    REMOVE
}
