// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stores mails as files named by their Message-ID, so that a mail that came twice is recognised:
 * the second one's name ends in {@code .2.eml}.
 */
final class MailFolder {

    private static final Pattern MESSAGE_ID =
            Pattern.compile(
                    "^Message-ID:\\s*<?([^>\\r\\n]+)",
                    Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_NAME = 150;

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
        try (var parts = Files.newDirectoryStream(folder, "*.part")) {
            for (Path part : parts) {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores a mail and returns the file's name; the file appears whole or not at all. */
    synchronized String store(String sender, List<String> recipients, byte[] mail)
            throws IOException {
        String name = name(mail);
        Path file = folder.resolve(name + ".eml");
        for (int copy = 2; Files.exists(file); copy++) {
            file = folder.resolve(name + "." + copy + ".eml");
        }
        Path part = folder.resolve(name + ".part");
        Files.write(part, withEnvelope(sender, recipients, mail));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        return file.getFileName().toString();
    }

    /** Adds what the mail itself need not say, as a mail server does on final delivery. */
    private static byte[] withEnvelope(String sender, List<String> recipients, byte[] mail) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(mail.length + 256);
        whole.writeBytes(line("Return-Path: <" + sender + ">"));
        recipients.forEach(address -> whole.writeBytes(line("Delivered-To: " + address)));
        whole.writeBytes(mail);
        return whole.toByteArray();
    }

    private static byte[] line(String text) {
        return (text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String name(byte[] mail) {
        return messageId(mail).map(MailFolder::fileName).orElseGet(() -> "sha256-" + digest(mail));
    }

    private static Optional<String> messageId(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        Matcher matcher = MESSAGE_ID.matcher(end < 0 ? text : text.substring(0, end));
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    private static String fileName(String messageId) {
        String safe = messageId.replaceAll("[^A-Za-z0-9@._+-]", "_").replaceAll("^\\.", "_");
        if (safe.equals(messageId) && safe.length() <= LONGEST_NAME) {
            return safe;
        }
        String start = safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        return start + "-" + digest(messageId.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
