// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import org.publicaccess.pass.core.jsonapi.oracle.Sight;
import org.publicaccess.pass.core.testing.CoreHttp;

/**
 * Who asks.
 *
 * @param role what the caller is to some of the resources
 * @param sight what the caller may see
 */
record Caller(String role, CoreHttp http, Sight sight) {

    @Override
    public String toString() {
        return role;
    }
}
