// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Skips tests, and says so, where Apache or its Shibboleth module is not installed. */
final class Installed {

    private static final Path APACHE = Path.of("/usr/sbin/apache2");
    private static final Path SHIBD = Path.of("/usr/sbin/shibd");

    private static final String REASON =
            "skipped: Apache with mod_shib is not installed here. On Debian or Ubuntu:"
                    + " apt-get install apache2 libapache2-mod-shib";

    private Installed() {}

    static void orSkip() {
        boolean installed = Files.isExecutable(APACHE) && Files.isExecutable(SHIBD);
        if (!installed) {
            System.out.println(REASON);
        }
        assumeTrue(installed, REASON);
    }
}
