// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;

/** What a path addresses. */
sealed interface Target {

    /** Resources. */
    record Resources(Place place) implements Target {}

    /** The linkage of one relationship, {@code …/relationships/NAME}. */
    record Linkage(Place.Single owner, Relationship relationship) implements Target {}
}
