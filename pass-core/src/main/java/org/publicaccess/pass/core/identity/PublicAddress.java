// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URI;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people and programs reach core ({@code PASS_CORE_BASE_URL}). */
@Component
public class PublicAddress {

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
    public URI of(String path) {
        return URI.create(baseUrl + path);
    }

    /** Whether an address lies below the public one. */
    public boolean covers(URI address) {
        URI base = URI.create(baseUrl);
        URI wanted = address.normalize();
        return base.getScheme().equalsIgnoreCase(wanted.getScheme())
                && base.getRawAuthority().equalsIgnoreCase(wanted.getRawAuthority())
                && ("/" + wanted.getRawPath()).startsWith("/" + base.getRawPath() + "/");
    }

    boolean isHttps() {
        return baseUrl.startsWith("https:");
    }
}
