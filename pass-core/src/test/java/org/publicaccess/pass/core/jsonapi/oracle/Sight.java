// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

/** What a caller may see, over resources in memory. */
public interface Sight {

    boolean isVisible(Resource resource);

    /** Whether an attribute of a visible resource may be seen. */
    boolean isVisible(Resource resource, String attribute);
}
