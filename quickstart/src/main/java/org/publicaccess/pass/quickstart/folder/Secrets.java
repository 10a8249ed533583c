// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.folder;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords and keys of one data folder: made at random once, readable by their owner alone. */
public final class Secrets {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Properties values = new Properties();

    public Secrets(DataFolder folder) {
        this(folder.root());
    }

    /** The secrets of a folder that somebody else may have in use. */
    public static Secrets readFrom(Path folder) {
        return new Secrets(folder);
    }

    private Secrets(Path folder) {
        this.file = folder.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A password of 128 random bits. */
    public String password(String name) {
        return value(name, HexFormat.of().formatHex(bytes()));
    }

    /** A key of 128 random bits as Base32 without padding (RFC 4648). */
    public String base32Key(String name) {
        return value(name, base32(bytes()));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8) | (b & 0xff);
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((buffer << (5 - bits)) & 31)).toString();
    }

    private synchronized String value(String name, String otherwise) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        values.setProperty(name, otherwise);
        try {
            StringWriter text = new StringWriter();
            values.store(text, "Passwords of this demo, made at random");
            PrivateFiles.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return otherwise;
    }
}
