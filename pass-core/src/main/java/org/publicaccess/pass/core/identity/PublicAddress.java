// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URI;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people and programs reach core ({@code PASS_CORE_BASE_URL}). */
@Component
class PublicAddress {

    private final String baseUrl;

    PublicAddress(@Value("${pass.base-url}") String baseUrl) {
        if (!baseUrl.matches("https?://[^/?#]+(/[^?#]*)?")) {
            throw new SettingException(
                    "PASS_CORE_BASE_URL is '" + baseUrl + "', which is no absolute http address.",
                    "Set PASS_CORE_BASE_URL to the public address of core, for example"
                            + " https://pass.example.edu.");
        }
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    /** The address of a path that begins with a slash. */
    URI of(String path) {
        return URI.create(baseUrl + path);
    }

    /** Whether a link leads to this server. */
    boolean covers(URI link) {
        return link.toString().equals(baseUrl) || link.toString().startsWith(baseUrl + "/");
    }

    boolean isHttps() {
        return baseUrl.startsWith("https:");
    }
}
