// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import java.net.URI;

/**
 * Where resources lie.
 *
 * @param base what links begin with, for example {@code https://pass.example.edu/data}
 */
record DataLocation(String base) {

    URI of(String type, long id) {
        return URI.create(base + "/" + type + "/" + id);
    }
}
