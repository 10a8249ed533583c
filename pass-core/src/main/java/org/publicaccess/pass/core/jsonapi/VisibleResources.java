// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.util.Set;

/** The read rules for endpoints outside {@code /data}. */
public interface VisibleResources {

    /** Those of the ids that stand for resources of the type which the present caller may see. */
    Set<Long> among(String type, Set<Long> ids);
}
