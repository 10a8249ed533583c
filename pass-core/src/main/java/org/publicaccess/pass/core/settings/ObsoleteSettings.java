// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.settings;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells in the log which settings of Eclipse PASS are set and have no effect here. */
@Component
class ObsoleteSettings {

    private static final Logger log = LoggerFactory.getLogger(ObsoleteSettings.class);

    private static final Map<String, String> OBSOLETE =
            new TreeMap<>(
                    Map.of(
                            "PASS_CORE_USE_SQS",
                            "messages go over ActiveMQ: set SPRING_ACTIVEMQ_BROKER_URL",
                            "PASS_CORE_EMBED_JMS_BROKER",
                            "messages go over ActiveMQ: set SPRING_ACTIVEMQ_BROKER_URL",
                            "PASS_CORE_SP_ACS",
                            "assertions are taken at /login/saml2/sso/pass by the proxy",
                            "PASS_CORE_INSTN_CHG_LOG",
                            "institutions are data",
                            "PASS_CORE_LOG_DIR",
                            "logs go to standard output, and to LOGGING_FILE_PATH if that is set"));

    private final Environment environment;

    ObsoleteSettings(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        OBSOLETE.forEach(
                (name, instead) -> {
                    String value = environment.getProperty(name, "");
                    if (!value.isBlank() && !value.equals("false")) {
                        log.warn("{} has no effect: {}", name, instead);
                    }
                });
    }
}
