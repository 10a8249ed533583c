// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.sql.Connection;
import java.util.Optional;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.query.Query;
import org.publicaccess.pass.core.jsonapi.read.EntityTags;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.read.ResourceReader;

/**
 * Checks the {@code If-Match} header of a write (RFC 9110, section 13.1.1) against the resource as
 * it is.
 */
final class Preconditions {

    private final ResourceReader reader;

    Preconditions(ResourceReader reader) {
        this.reader = reader;
    }

    /**
     * Whether the header was sent and names the present state; another state is refused with 412.
     * {@code *} says only that there is something.
     */
    boolean match(Connection connection, Place.Single place, Optional<String> ifMatch) {
        if (ifMatch.isEmpty()) {
            return false;
        }
        Place.Single canonical = new Place.Single(new Place.Collection(place.type()), place.id());
        String present = EntityTags.of(reader.read(connection, canonical, Query.PLAIN));
        if (!EntityTags.matches(ifMatch.get(), present)) {
            throw JsonApiException.in(
                    "If-Match",
                    ErrorCode.PRECONDITION_FAILED,
                    "%s %d is no longer what you read: read it again and repeat your change."
                            .formatted(place.type().name(), place.id()));
        }
        return !ifMatch.get().strip().equals("*");
    }
}
