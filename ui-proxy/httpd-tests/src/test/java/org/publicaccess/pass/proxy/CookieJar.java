// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A browser's cookies. Like browsers, and unlike the JDK's own, it counts loopback addresses as
 * safe for {@code Secure} cookies.
 */
final class CookieJar {

    private final List<Stored> all = new ArrayList<>();

    /**
     * A cookie and where it came from.
     *
     * @param header the header that set it
     */
    record Stored(String host, HttpCookie cookie, String header) {

        private boolean replaces(Stored other) {
            return host.equals(other.host)
                    && cookie.getName().equals(other.cookie.getName())
                    && path().equals(other.path());
        }

        private boolean goesTo(URI address) {
            String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            boolean below =
                    path.equals(path())
                            || path.startsWith(path().endsWith("/") ? path() : path() + "/");
            return host.equals(address.getHost()) && below;
        }

        private String path() {
            return cookie.getPath() == null ? "/" : cookie.getPath();
        }
    }

    void store(URI from, List<String> headers) {
        for (String header : headers) {
            HttpCookie cookie = HttpCookie.parse(header).getFirst();
            Stored stored = new Stored(from.getHost(), cookie, header);
            all.removeIf(stored::replaces);
            if (!cookie.hasExpired()) {
                all.add(stored);
            }
        }
    }

    /** What is sent to an address. */
    String of(URI address) {
        return all.stream()
                .filter(stored -> stored.goesTo(address))
                .map(stored -> stored.cookie().getName() + "=" + stored.cookie().getValue())
                .collect(Collectors.joining("; "));
    }

    List<Stored> all() {
        return List.copyOf(all);
    }

    /** The first cookie whose name begins so. */
    Optional<Stored> find(String prefix) {
        return all.stream()
                .filter(stored -> stored.cookie().getName().startsWith(prefix))
                .findFirst();
    }
}
