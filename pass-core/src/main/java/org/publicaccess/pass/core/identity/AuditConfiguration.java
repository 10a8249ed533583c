// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;

/** Fills in who made and last changed a resource, and when. */
@Configuration(proxyBeanMethods = false)
@EnableJpaAuditing(auditorAwareRef = "auditor", dateTimeProviderRef = "auditTime")
class AuditConfiguration {

    /** Who changes data outside any request. */
    private static final String SYSTEM = "system";

    @Bean
    AuditorAware<String> auditor() {
        return () -> Optional.of(PassPrincipal.current().map(PassPrincipal::name).orElse(SYSTEM));
    }

    @Bean
    DateTimeProvider auditTime(Clock clock) {
        return () -> Optional.of(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
