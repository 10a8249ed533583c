// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.news;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.publicaccess.pass.api.client.Query;

/** Writes points in time as core's filters want them. */
public final class CoreTime {

    private static final DateTimeFormatter WIRE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private CoreTime() {}

    /** The instant as a quoted literal. */
    public static String quoted(Instant instant) {
        return Query.quote(WIRE.format(instant));
    }
}
