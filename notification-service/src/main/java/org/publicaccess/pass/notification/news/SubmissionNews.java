// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.util.Optional;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.api.client.ResourceRef;

/**
 * An event and the submission it happened to.
 *
 * @param event the event at core
 * @param type what happened; empty for an event that announces nothing
 * @param performedDate when, as core writes it
 * @param performer who did it
 * @param role in which role
 * @param comment what the performer wrote
 * @param link where the event says to look
 * @param submission what it happened to
 */
public record SubmissionNews(
        ResourceRef event,
        Optional<EventType> type,
        Optional<String> performedDate,
        Optional<Person> performer,
        Optional<PerformerRole> role,
        Optional<String> comment,
        Optional<String> link,
        SubmissionFacts submission)
        implements News {

    @Override
    public Occasion occasion() {
        return new Occasion.Event(event);
    }
}
