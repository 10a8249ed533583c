// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.client.ResourceRef;

class OccasionTest {

    @Test
    void everyOccasionIsFoundByItsKey() {
        ResourceRef event = new ResourceRef("submissionEvent", "3");
        ResourceRef deposit = new ResourceRef("deposit", "4");
        for (Occasion occasion :
                List.of(
                        new Occasion.Event(event),
                        new Occasion.Reminder(event, 2),
                        new Occasion.Problem(deposit, DepositStatus.FAILED, 1),
                        new Occasion.Problem(deposit, DepositStatus.REJECTED, 3),
                        new Occasion.Acceptance(new ResourceRef("history", "6")),
                        new Occasion.Completion(new ResourceRef("submission", "5")),
                        new Occasion.Digest(LocalDate.parse("2026-11-23")))) {
            assertThat(Occasion.of(occasion.key())).isEqualTo(occasion);
        }
    }

    @Test
    void keysOfEventsAreWhatTheyWereSoThatMessageIdsStay() {
        assertThat(new Occasion.Event(new ResourceRef("submissionEvent", "3")).key())
                .isEqualTo("submissionEvent/3");
    }

    @Test
    void otherTextsAreNoKeys() {
        for (String key : List.of("", "user/1", "deposit/x/failed/1", "digest/soon")) {
            assertThatThrownBy(() -> Occasion.of(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
