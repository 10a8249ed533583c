// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.net.URI;
import java.time.Duration;
import org.publicaccess.pass.api.client.PassClient;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach core: {@code PASS_CORE_URL}, {@code PASS_CORE_USER}, {@code PASS_CORE_PASSWORD}.
 *
 * @param url address without a path
 * @param user name of the back-end account
 * @param password its password
 * @param timeout how long to wait for an answer
 * @param retryPause how long to wait before a failed batch is tried again the first time
 */
@ConfigurationProperties("pass.client")
public record CoreSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("1s") Duration retryPause) {

    PassClient client() {
        if (url.isBlank() || user.isBlank()) {
            throw new LoaderException(
                    "Where is core? Set PASS_CORE_URL, PASS_CORE_USER and PASS_CORE_PASSWORD.");
        }
        return new PassClient(URI.create(url), user, password, timeout);
    }
}
