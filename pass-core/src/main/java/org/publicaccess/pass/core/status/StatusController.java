// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.status;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.web.Page;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page {@code /status}, for everybody who is signed in. It holds no person and no secret. */
@RestController
@EnableConfigurationProperties(StatusSettings.class)
class StatusController {

    private static final List<String> COLUMNS =
            List.of("Repository", "State", "Waiting", "Oldest waiting", "Given up", "Last news");

    private final StatusReader reader;
    private final StatusSettings settings;
    private final Clock clock;

    StatusController(StatusReader reader, StatusSettings settings, Clock clock) {
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/status")
    void status(HttpServletResponse response) throws IOException {
        Page.titled("How PASS is doing")
                .table(COLUMNS, reader.connectors().stream().map(this::cells).toList())
                .paragraph(queue(reader.outbox()))
                .paragraph(token())
                .paragraph("As of " + text(clock.instant()) + ".")
                .write(HttpStatus.OK, response);
    }

    private List<String> cells(Connector connector) {
        return List.of(
                connector.repository(),
                connector.light().text(),
                String.valueOf(connector.waiting()),
                age(connector.oldestWaiting()),
                String.valueOf(connector.givenUp()),
                age(connector.lastNews()));
    }

    private String queue(Outbox outbox) {
        return outbox.messages() == 0
                ? "🟢 All messages reached the broker."
                : "🟡 %d messages wait for the broker, the oldest since %s."
                        .formatted(outbox.messages(), age(outbox.oldest()));
    }

    private String token() {
        return settings.tokenExpires()
                .map(this::token)
                .orElse("⚪ Nobody told when the token for NIH's compliance service expires.");
    }

    private String token(LocalDate expires) {
        long days =
                ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), expires);
        if (days < 0) {
            return "🔴 The token for NIH's compliance service expired on %s.".formatted(expires);
        }
        return "%s The token for NIH's compliance service expires on %s, in %d days."
                .formatted(days < 30 ? "🟡" : "🟢", expires, days);
    }

    private String age(@Nullable Instant instant) {
        if (instant == null) {
            return "–";
        }
        Duration age = Duration.between(instant, clock.instant());
        if (age.toMinutes() < 1) {
            return "a moment ago";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        }
        return age.toDays() < 2 ? age.toHours() + " h ago" : age.toDays() + " days ago";
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replace('T', ' ')
                .replace("Z", " UTC");
    }
}
