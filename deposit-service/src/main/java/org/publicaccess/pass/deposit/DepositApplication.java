// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import java.util.List;
import org.publicaccess.pass.deposit.nihms.MailSettings;
import org.publicaccess.pass.deposit.settings.DepositProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The deposit service of PASS. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({
    DepositProperties.class,
    ClientProperties.class,
    MailSettings.class
})
public class DepositApplication {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(CheckApplication.COMMAND)) {
            List<String> words = List.of(arguments).subList(1, arguments.length);
            System.exit(CheckApplication.run(words, System.out));
        }
        if (arguments.length == 1 && arguments[0].equals(MigrateCommand.NAME)) {
            MigrateCommand.run();
            return;
        }
        // One that a killed process left behind must not speak for this one.
        ReadyFile.at(System.getenv().getOrDefault(ReadyFile.VARIABLE, "")).delete();
        SpringApplication.run(DepositApplication.class, arguments);
    }
}
