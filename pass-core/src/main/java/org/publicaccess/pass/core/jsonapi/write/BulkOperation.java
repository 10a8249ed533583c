// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.util.Optional;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import tools.jackson.databind.JsonNode;

/** One operation of a bulk request. */
public sealed interface BulkOperation {

    /** Where it stands in the request's document. */
    String pointer();

    /** The resource it is about: stored, or created by another operation of the same request. */
    sealed interface Subject {

        /** A stored resource. */
        record Stored(Place.Single place) implements Subject {}

        /** A resource that another operation creates under this local id. */
        record Local(String type, String localId) implements Subject {}
    }

    /** Creates a resource. */
    record Add(Place place, JsonNode data, String pointer) implements BulkOperation {}

    /** Changes a resource. */
    record Update(Subject subject, JsonNode data, String pointer) implements BulkOperation {}

    /** Deletes a resource. */
    record Remove(Subject subject, String pointer) implements BulkOperation {}

    /** Changes a relationship. */
    record Link(
            Subject subject,
            Relationship relationship,
            LinkChange change,
            JsonNode data,
            Optional<JsonNode> version,
            String pointer)
            implements BulkOperation {}
}
