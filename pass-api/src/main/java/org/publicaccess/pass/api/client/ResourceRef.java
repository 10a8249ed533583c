// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

/**
 * A resource identifier: type and id.
 *
 * @param type JSON:API type, for example {@code repositoryCopy}
 * @param id decimal number as text
 */
public record ResourceRef(String type, String id) implements Identifier {

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
