// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What core takes from the Shibboleth service provider in the proxy. Property names begin with
 * {@code pass.shibboleth}.
 *
 * @param secret what the proxy proves itself with, in the header {@code X-Pass-Proxy-Secret}
 *     ({@code PASS_CORE_PROXY_SECRET}); blank when there is no such proxy
 * @param headers the header that carries each attribute
 */
@ConfigurationProperties("pass.shibboleth")
record ShibbolethSettings(String secret, Map<PersonAttribute, String> headers) {

    boolean isConfigured() {
        return !secret.isBlank();
    }

    @Override
    public String toString() {
        return "ShibbolethSettings[headers=" + headers + "]";
    }
}
