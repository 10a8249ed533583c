// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.settings.SettingException;
import org.publicaccess.pass.core.testing.CoreServer;

/** Core without the demonstration. */
class ProductionIT {

    @Test
    void thereAreNoPersonsWithPasswords() {
        try (CoreServer core = CoreServer.start(Map.of())) {
            core.person("nih-user", "submitter");

            assertThat(core.httpOf("nih-user").get("/user/whoami").status()).isEqualTo(401);
            assertThat(
                            core.http()
                                    .with("Content-Type", "application/x-www-form-urlencoded")
                                    .send(
                                            "POST",
                                            "/demo/login",
                                            BodyPublishers.ofString(
                                                    "username=nih-user&password=moo"))
                                    .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASS_CORE_USER",
                "PASS_CORE_PASSWORD",
                "PASS_CORE_USERTOKEN_KEY",
                "PASS_CORE_FILE_SERVICE_ROOT_DIR"
            })
    void coreDoesNotStartWithoutWhatItNeeds(String variable) {
        assertThatThrownBy(() -> CoreServer.start(Map.of(variable, "")))
                .hasRootCauseInstanceOf(SettingException.class)
                .hasRootCauseMessage(variable + " is not set.");
    }
}
