// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.oracle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;

/**
 * A resource in memory.
 *
 * @param values by attribute: String, Boolean, Long, Instant, a list of String, or null
 * @param links by relationship, the ids linked to in ascending order
 */
public record Resource(
        ResourceType type,
        long id,
        Map<String, @Nullable Object> values,
        Map<String, List<Long>> links) {}
