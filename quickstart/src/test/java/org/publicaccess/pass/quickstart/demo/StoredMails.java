// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The mails that the demo's sink took. */
final class StoredMails {

    private StoredMails() {}

    /** The Message-IDs of the mails about a submission, by kind and recipient. */
    static Map<String, List<String>> about(Path folder, String submission)
            throws IOException, MessagingException {
        Map<String, List<String>> mails = new TreeMap<>();
        Session session = Session.getInstance(new Properties());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.eml")) {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    MimeMessage mail = new MimeMessage(session, in);
                    if (submission.equals(mail.getHeader("X-PASS-Submission-ID", null))) {
                        mails.computeIfAbsent(
                                        mail.getHeader("X-PASS-Notification-Type", null)
                                                + " "
                                                + mail.getHeader("Delivered-To", null),
                                        _ -> new ArrayList<>())
                                .add(mail.getMessageID());
                    }
                }
            }
        }
        return mails;
    }
}
