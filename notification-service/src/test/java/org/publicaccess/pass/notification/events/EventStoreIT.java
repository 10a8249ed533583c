// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.notification.news.Occasion;
import org.publicaccess.pass.notification.testing.Surroundings;

class EventStoreIT {

    private static final Occasion INVITATION =
            new Occasion.Event(new ResourceRef("submissionEvent", "3"));
    private static final String LINK = "https://pass.example.edu/app/submissions/7?userToken=T";

    @Test
    void anApprovalLinkThatComesWhileTheEventIsPlannedWithoutItIsKept() {
        try (Surroundings at = new Surroundings()) {
            // The running service would take the event, too.
            at.start().close();
            EventStore events = new EventStore(at.db, Clock.systemUTC());
            assertThat(events.receive(INVITATION, null)).isTrue();
            DueEvent withoutLink = events.claim().orElseThrow();
            assertThat(events.receive(INVITATION, LINK)).isTrue();

            events.ended(withoutLink, EventState.FAILED, "no link");

            DueEvent withLink = events.claim().orElseThrow();
            assertThat(withLink.approvalLink()).hasValue(LINK);
            events.ended(withLink, EventState.PLANNED, null);
            assertThat(at.eventState("3")).isEqualTo("planned");
        }
    }
}
