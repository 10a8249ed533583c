// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URI;

/** Adds a parameter to an address and leaves the rest as it is, encodings and fragment included. */
final class QueryParameter {

    private QueryParameter() {}

    static URI append(URI link, String name, String value) {
        String text = link.toString();
        int hash = text.indexOf('#');
        String address = hash < 0 ? text : text.substring(0, hash);
        String fragment = hash < 0 ? "" : text.substring(hash);
        String separator = address.indexOf('?') < 0 ? "?" : "&";
        return URI.create(address + separator + name + "=" + value + fragment);
    }
}
