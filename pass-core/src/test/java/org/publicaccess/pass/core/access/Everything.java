// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import org.publicaccess.pass.core.jsonapi.oracle.Resource;
import org.publicaccess.pass.core.jsonapi.oracle.Sight;

/** What administrators and back-end accounts may see. */
record Everything() implements Sight {

    @Override
    public boolean isVisible(Resource resource) {
        return true;
    }

    @Override
    public boolean isVisible(Resource resource, String attribute) {
        return true;
    }
}
