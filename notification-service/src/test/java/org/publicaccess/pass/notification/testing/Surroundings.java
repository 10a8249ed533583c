// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.command.ActiveMQQueue;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.notification.NotificationApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real broker, SMTP server and database, and a core, with which the service can be started. */
public final class Surroundings implements AutoCloseable {

    /** A value that must never get out. */
    public static final String SECRET = "open-sesame";

    private static final AtomicInteger BROKERS = new AtomicInteger();

    private final TestPostgres.Database database = TestPostgres.newDatabase();
    private final int smtpPort = freePort();
    private final BrokerService broker = new BrokerService();
    private final TransportConnector connector;
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();

    public final CoreStandIn core = new CoreStandIn();
    public final GreenMail smtp =
            new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    public final JdbcClient db =
            JdbcClient.create(
                    new DriverManagerDataSource(
                            database.url(), database.user(), database.password()));

    public Surroundings() {
        try {
            broker.setBrokerName("notification-test-" + BROKERS.incrementAndGet());
            broker.setPersistent(false);
            broker.setUseJmx(false);
            connector = broker.addConnector("tcp://localhost:0");
            broker.start();
        } catch (Exception e) {
            throw new IllegalStateException("The test's broker did not start", e);
        }
        startSmtp();
    }

    /** Starts the SMTP server; after a stop it has forgotten its account. */
    public void startSmtp() {
        smtp.start();
        smtp.setUser("notifier@localhost", "notifier", SECRET);
    }

    /** Starts an instance of the service with these properties beside or above the usual ones. */
    public ConfigurableApplicationContext start(String... properties) {
        ConfigurableApplicationContext service =
                new SpringApplicationBuilder(NotificationApplication.class)
                        .run(arguments(properties));
        services.add(service);
        return service;
    }

    /** The command line of an instance with these properties beside or above the usual ones. */
    public String[] arguments(String... properties) {
        Map<String, String> all = usualProperties();
        for (String property : properties) {
            int equals = property.indexOf('=');
            all.put(property.substring(0, equals), property.substring(equals + 1));
        }
        return all.entrySet().stream()
                .map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private Map<String, String> usualProperties() {
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put("spring.datasource.url", database.url());
        usual.put("spring.datasource.username", database.user());
        usual.put("spring.datasource.password", database.password());
        usual.put("spring.activemq.broker-url", brokerUrl());
        usual.put("spring.mail.host", "127.0.0.1");
        usual.put("spring.mail.port", "" + smtpPort);
        usual.put("spring.mail.username", "notifier");
        usual.put("spring.mail.password", SECRET);
        usual.put("pass.client.url", core.url());
        usual.put("pass.client.user", "backend");
        usual.put("pass.client.password", "backend");
        usual.put("pass.app.domain", "pass.example.edu");
        usual.put("pass.notification.poll-interval", "50ms");
        usual.put("pass.notification.outcome-interval", "1h");
        usual.put("pass.notification.retry.first", "200ms");
        usual.put("pass.notification.retry.longest", "400ms");
        return usual;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String brokerUrl() {
        try {
            return connector.getPublishableConnectString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends core's message about an event. */
    public void announce(String eventId, @Nullable String approvalLink) {
        String link =
                approvalLink == null ? "" : ",\"approval-link\":\"%s\"".formatted(approvalLink);
        send(
                "pass-submission-event",
                "SubmissionEvent",
                "{\"submission-event\":\"%s\",\"type\":\"SubmissionEvent\"%s}"
                        .formatted(eventId, link));
    }

    /** Sends any message. */
    public void send(String queue, @Nullable String type, String body) {
        try (Connection connection = new ActiveMQConnectionFactory(brokerUrl()).createConnection();
                Session session = connection.createSession()) {
            TextMessage message = session.createTextMessage(body);
            if (type != null) {
                message.setStringProperty("type", type);
            }
            session.createProducer(session.createQueue(queue)).send(message);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many messages lie in a queue. */
    public long depth(String queue) {
        try {
            return broker.getDestination(new ActiveMQQueue(queue))
                    .getDestinationStatistics()
                    .getMessages()
                    .getCount();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mails that reached an address, oldest first. */
    public List<MimeMessage> mails(String address) {
        return smtp.getReceivedMessagesForDomain(address) == null
                ? List.of()
                : List.of(smtp.getReceivedMessagesForDomain(address));
    }

    /** The Message-IDs of all mails that arrived. */
    public List<String> messageIds() {
        return Stream.of(smtp.getReceivedMessages()).map(Surroundings::messageId).toList();
    }

    public static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of a mail as text: 0 is the plain text, 1 the page. */
    public static String part(MimeMessage mail, int index) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        return ((String) parts.getBodyPart(index).getContent()).replace("\r\n", "\n");
    }

    /** A submission with two preparers, whose mails all about it go to. */
    public void putSubmission(String id, String firstPreparer, String secondPreparer) {
        core.put("user", id + "0").with("email", firstPreparer);
        core.put("user", id + "1").with("email", secondPreparer);
        core.put("user", id + "2").with("email", "submitter@example.edu");
        core.put("submission", id)
                .with("metadata", "{\"title\":\"Title of " + id + "\"}")
                .one("submitter", "user/" + id + "2")
                .many("preparers", "user/" + id + "0", "user/" + id + "1");
    }

    /** An event that tells both preparers of a submission. */
    public void putEvent(String id, String submission) {
        core.put("submissionEvent", id)
                .with("eventType", "submitted")
                .with("performedDate", "2026-11-21T10:00:00.000Z")
                .one("submission", "submission/" + submission);
    }

    /** How many mails of an event, or of another occasion by its key, are in a state. */
    public int stored(String eventId, String state) {
        String key = eventId.contains("/") ? eventId : "submissionEvent/" + eventId;
        return db.sql(
                        "SELECT count(*) FROM notification.mail WHERE event = :event AND state = :state")
                .param("event", key)
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    /** The state of an event, empty text when it is not known. */
    public String eventState(String eventId) {
        return db.sql("SELECT state FROM notification.event WHERE event = :event")
                .param("event", "submissionEvent/" + eventId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    public void close() {
        services.forEach(ConfigurableApplicationContext::close);
        smtp.stop();
        core.close();
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The test's broker did not stop", e);
        }
    }
}
