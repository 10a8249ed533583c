// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.quickstart.folder.FreePorts;

class MailSinkTest {

    @TempDir Path folder;

    private final int port = new FreePorts().next();
    private MailSink sink;

    @BeforeEach
    void start() {
        sink = MailSink.start(folder, port);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void aMailBecomesAFileNamedByItsMessageId() throws Exception {
        send("<event-7.approval@pass.example.edu>", "Please review Müller’s paper");

        Path file = folder.resolve("event-7.approval@pass.example.edu.eml");
        MimeMessage mail = new MimeMessage(session(), Files.newInputStream(file));
        assertThat(mail.getSubject()).isEqualTo("Please review Müller’s paper");
        assertThat(mail.getContent().toString().strip()).isEqualTo("Text with a dot:\r\n.\r\nend");
        assertThat(mail.getHeader("Delivered-To"))
                .containsExactly("hale@example.edu", "hidden@example.edu");
        assertThat(mail.getHeader("Return-Path")).containsExactly("<pass@example.edu>");
    }

    @Test
    void aSecondCopyIsKeptAndRecognised() throws Exception {
        send("<twice@pass.example.edu>", "One");
        send("<twice@pass.example.edu>", "One");

        assertThat(names())
                .containsExactly("twice@pass.example.edu.2.eml", "twice@pass.example.edu.eml");
    }

    @Test
    void aMessageIdWithAPathInItStaysInTheFolder() throws Exception {
        send("<../../etc/passwd@example.edu>", "Hello");

        assertThat(names())
                .singleElement()
                .asString()
                .matches("_\\._\\.\\._etc_passwd@example\\.edu-[0-9a-f]{16}\\.eml");
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", "" + port);
        properties.setProperty("mail.smtp.from", "pass@example.edu");
        return Session.getInstance(properties);
    }

    private void send(String messageId, String subject) throws MessagingException {
        MimeMessage mail =
                new MimeMessage(session()) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", messageId);
                    }
                };
        mail.setFrom("pass@example.edu");
        mail.setRecipients(Message.RecipientType.TO, "hale@example.edu");
        mail.setRecipient(Message.RecipientType.BCC, new InternetAddress("hidden@example.edu"));
        mail.setSubject(subject, "UTF-8");
        mail.setText("Text with a dot:\r\n.\r\nend", "UTF-8");
        Transport.send(mail);
    }
}
