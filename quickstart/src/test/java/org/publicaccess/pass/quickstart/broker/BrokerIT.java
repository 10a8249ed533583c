// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.FreePorts;
import org.publicaccess.pass.quickstart.folder.Secrets;
import org.publicaccess.pass.quickstart.process.PidFile;
import org.publicaccess.pass.quickstart.process.Supervisor;

class BrokerIT {

    @TempDir Path temporary;
    private DataFolder folder;
    private Supervisor supervisor;
    private Broker broker;

    @BeforeEach
    void start() {
        folder = DataFolder.claim(temporary);
        supervisor = new Supervisor(folder, Console.standard());
        broker = new Broker(folder, new FreePorts().next(), new Secrets(folder));
        supervisor.start(broker.part());
    }

    @AfterEach
    void stop() throws IOException {
        supervisor.close();
        supervisor.stop(List.of(Broker.NAME));
        folder.close();
    }

    @Test
    void aMessageSurvivesAKillOfTheBroker() throws Exception {
        try (Connection connection = connect(password());
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue("q"))
                    .send(session.createTextMessage("still here"));
        }

        new PidFile(folder.run(), Broker.NAME).process().orElseThrow().destroyForcibly();

        try (Connection connection = connect(password());
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            TextMessage message =
                    (TextMessage) session.createConsumer(session.createQueue("q")).receive(10_000);
            assertThat(message.getText()).isEqualTo("still here");
        }
    }

    @Test
    void nobodyConnectsWithoutThePassword() {
        assertThatExceptionOfType(JMSException.class)
                .isThrownBy(() -> connect("guess"))
                .withMessageContaining("Wrong user or password");
    }

    private String password() {
        return setting("PASSWORD");
    }

    private String setting(String name) {
        return broker.clientEnvironment().get("SPRING_ACTIVEMQ_" + name);
    }

    /** Keeps trying while the broker is away. */
    private Connection connect(String password) throws JMSException {
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory("failover:(" + setting("BROKER_URL") + ")");
        Connection connection = factory.createConnection(setting("USER"), password);
        try {
            connection.setClientID("test");
            return connection;
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }
}
