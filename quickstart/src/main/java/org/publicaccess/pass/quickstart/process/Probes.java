// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ways to tell that a part is ready. */
public final class Probes {

    private static final int TIMEOUT_MS = 2_000;

    private Probes() {}

    /** Ready when the part has made the file; it is deleted before each start. */
    public static Part.Probe file(Path file) {
        return new Part.Probe() {
            @Override
            public boolean isReady(long pid) {
                return Files.exists(file);
            }

            @Override
            public void reset() {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** Ready when the address answers 200. */
    public static Part.Probe http(URI address) {
        return pid -> answersOk(address);
    }

    private static boolean answersOk(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return false;
        }
    }
}
