// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.jsonapi.write.Ids;

/** Reads paths such as {@code submission/7/grants/9/relationships/pi}. */
final class PathParser {

    private static final String RELATIONSHIPS = "relationships";

    private final ResourceTypes types;

    PathParser(ResourceTypes types) {
        this.types = types;
    }

    /** What the encoded path below the root of the data addresses. */
    Target parse(String path) {
        Iterator<String> segments = segments(path).iterator();
        if (!segments.hasNext()) {
            throw JsonApiException.of(
                    ErrorCode.NOT_FOUND,
                    "A path names a resource type first, for example /data/submission.");
        }
        Place place = new Place.Collection(type(segments.next()));
        while (segments.hasNext()) {
            if (!(place instanceof Place.Single single)) {
                place = new Place.Single(place, Ids.parse(segments.next()));
                continue;
            }
            String name = segments.next();
            if (name.equals(RELATIONSHIPS) && segments.hasNext()) {
                return linkage(single, segments);
            }
            Relationship relationship = relationship(single, name);
            place = new Place.Related(single, relationship, types.target(relationship));
        }
        return new Target.Resources(place);
    }

    private Target linkage(Place.Single owner, Iterator<String> segments) {
        Relationship relationship = relationship(owner, segments.next());
        if (segments.hasNext()) {
            throw JsonApiException.of(
                    ErrorCode.NOT_FOUND, "Nothing lies below a relationship's linkage.");
        }
        return new Target.Linkage(owner, relationship);
    }

    private ResourceType type(String name) {
        return types.find(name)
                .orElseThrow(
                        () ->
                                JsonApiException.of(
                                        ErrorCode.UNKNOWN_TYPE,
                                        "There is no resource type \"%s\". There are %s."
                                                .formatted(
                                                        name,
                                                        String.join(
                                                                ", ",
                                                                types.all().stream()
                                                                        .map(ResourceType::name)
                                                                        .toList()))));
    }

    private static Relationship relationship(Place.Single owner, String name) {
        return owner.type()
                .relationship(name)
                .orElseThrow(
                        () ->
                                JsonApiException.of(
                                        ErrorCode.UNKNOWN_FIELD,
                                        "%s has no relationship \"%s\"; it has %s."
                                                .formatted(
                                                        owner.type().name(),
                                                        name,
                                                        String.join(
                                                                ", ",
                                                                owner.type()
                                                                        .relationships()
                                                                        .keySet()))));
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            if (!segment.isEmpty()) {
                segments.add(decode(segment));
            }
        }
        return segments;
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw JsonApiException.of(ErrorCode.NOT_FOUND, "The path is not properly encoded.");
        }
    }
}
