// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where links of some relations must lead.
 *
 * @param rels the relations it holds for; {@code *} for all
 * @param base what the address must begin with: same scheme, host and port, and its path or one
 *     below it
 * @param failing whether a link that breaks the rule stops the mail instead of being left out
 */
public record LinkRule(Set<String> rels, URI base, boolean failing) {

    public LinkRule {
        if (base.getScheme() == null || base.getHost() == null) {
            throw new IllegalArgumentException(
                    "requiredBaseURI \"%s\" has no scheme or host: give one such as".formatted(base)
                            + " https://pass.example.edu");
        }
    }

    /** Whether the rule says anything about links of this relation. */
    public boolean covers(String rel) {
        return rels.contains("*") || rels.contains(rel);
    }

    /** Whether the address keeps the rule. */
    public boolean accepts(String href) {
        try {
            URI uri = new URI(href);
            return base.getScheme().equalsIgnoreCase(uri.getScheme())
                    && base.getHost().equalsIgnoreCase(uri.getHost())
                    && base.getPort() == uri.getPort()
                    && uri.getRawUserInfo() == null
                    && below(path(base), path(uri.normalize()));
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static boolean below(String base, String path) {
        return path.equals(base) || path.startsWith(base.endsWith("/") ? base : base + "/");
    }

    private static String path(URI uri) {
        @Nullable String path = uri.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }
}
