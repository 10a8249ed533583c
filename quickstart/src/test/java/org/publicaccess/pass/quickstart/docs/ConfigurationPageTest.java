// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {

    /**
     * Write it again with: mvn -pl quickstart test -Dtest=ConfigurationPageTest -Dpass.docs.write
     */
    @Test
    void thePageOfSettingsIsWhatTheCodeSays() throws Exception {
        if (System.getProperty("pass.docs.write") != null) {
            ConfigurationPage.main(new String[0]);
        }
        assertThat(Files.readString(ConfigurationPage.PAGE)).isEqualTo(ConfigurationPage.text());
    }
}
