// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How core is reached.
 *
 * @param url address without a path
 * @param timeout how long to wait for an answer's first byte
 */
@ConfigurationProperties("pass.client")
record ClientProperties(String url, String user, String password, Duration timeout) {

    ClientProperties {
        if (!url.matches("https?://[^/\\s]+/?")) {
            throw new IllegalArgumentException(
                    "PASS_CORE_URL must be core's address, like http://localhost:8080, not \"%s\""
                            .formatted(url));
        }
    }

    URI address() {
        return URI.create(url);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
