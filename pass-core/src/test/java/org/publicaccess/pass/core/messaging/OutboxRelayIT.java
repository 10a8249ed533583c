// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreServer;
import org.publicaccess.pass.core.testing.MessageRecorder;
import org.publicaccess.pass.core.testing.MessageRecorder.Received;
import org.publicaccess.pass.core.testing.TestBroker;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class OutboxRelayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestBroker broker = TestBroker.stopped();
    private CoreServer core;

    @BeforeEach
    void startCoreWithoutBroker() {
        core = CoreServer.start(Map.of("spring.activemq.broker-url", broker.url()));
    }

    @AfterEach
    void stop() {
        core.close();
        broker.close();
    }

    @Test
    void whileTheBrokerIsDownRequestsAreServedAndTheirMessagesWait() {
        List<Long> deposits = LongStream.range(0, 5).map(i -> createDeposit()).boxed().toList();
        assertThat(core.http().get("/health").status()).isEqualTo(200);
        assertThat(waiting()).isEqualTo(5);

        broker.start();

        await().atMost(PATIENCE).until(() -> waiting() == 0);
        for (long deposit : deposits) {
            assertThat(core.messages().await("DepositStatus", deposit).body())
                    .isEqualTo("{\"deposit\":\"" + deposit + "\",\"type\":\"DepositStatus\"}");
        }
    }

    @Test
    void nothingIsLostWhenTheBrokerGoesAwayAndComesBack() {
        broker.start();
        long first = createDeposit();
        core.messages().await("DepositStatus", first);

        broker.stop();
        long second = createDeposit();
        assertThat(waiting()).isEqualTo(1);
        broker.start();

        try (MessageRecorder after = core.newMessageRecorder()) {
            after.await("DepositStatus", second);
        }
        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    @Test
    void aRelayThatDiesBetweenBrokerAndDatabaseRepeatsButLosesNothing() {
        core.jdbc().sql("CREATE TABLE fault (armed boolean)").update();
        core.jdbc().sql("INSERT INTO fault VALUES (true)").update();
        core.jdbc()
                .sql(
                        """
                        CREATE FUNCTION core.fail_once() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            IF (SELECT armed FROM core.fault) THEN
                                PERFORM pg_terminate_backend(pg_backend_pid());
                            END IF;
                            RETURN OLD;
                        END $$
                        """)
                .update();
        core.jdbc()
                .sql(
                        "CREATE TRIGGER outbox_fault BEFORE DELETE ON outbox"
                                + " FOR EACH ROW EXECUTE FUNCTION fail_once()")
                .update();
        broker.start();
        long deposit = createDeposit();

        // The broker has it, the database connection is gone before the row is.
        core.messages().await("DepositStatus", deposit, 2);
        assertThat(waiting()).isEqualTo(1);
        core.jdbc().sql("UPDATE fault SET armed = false").update();

        await().atMost(PATIENCE).until(() -> waiting() == 0);
    }

    @Test
    void twoRelaysSendEveryMessageOnce() {
        broker.start();
        OutboxRelay second =
                new OutboxRelay(
                        new ActiveMQConnectionFactory(broker.url()),
                        core.bean(JdbcConnectionDetails.class));
        second.start();
        try {
            core.jdbc()
                    .sql(
                            """
                            INSERT INTO outbox (queue, type, body)
                            SELECT 'pass-deposit', 'DepositStatus', '{"deposit":"' || n || '"}'
                            FROM generate_series(1, 2000) AS n
                            """)
                    .update();
            await().atMost(PATIENCE).until(() -> waiting() == 0);
            await().atMost(PATIENCE).until(() -> core.messages().all().size() >= 2000);
        } finally {
            second.stop();
        }
        assertThat(core.messages().all().stream().map(Received::body))
                .hasSize(2000)
                .doesNotHaveDuplicates();
    }

    @Test
    void aChangeThatIsUndoneSendsNothing() {
        broker.start();
        long deposit = createDeposit();
        core.messages().await("DepositStatus", deposit);

        CoreHttp.Answer refused =
                core.backend()
                        .patch(
                                "/data/deposit/" + deposit,
                                """
                                {"data":{"type":"deposit","id":"%d",
                                  "attributes":{"statusMessage":"x","version":-1}}}
                                """
                                        .formatted(deposit));
        assertThat(refused.status()).isEqualTo(409);

        long next = createDeposit();
        core.messages().await("DepositStatus", next);
        assertThat(core.messages().about(deposit)).hasSize(1);
    }

    @Test
    void theRelayStopsPromptlyWhileItWaits() {
        broker.start();
        core.messages().await("DepositStatus", createDeposit());
        OutboxRelay relay = core.bean(OutboxRelay.class);

        long begin = System.nanoTime();
        relay.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        assertThat(relay.isRunning()).isFalse();
    }

    private long createDeposit() {
        CoreHttp.Answer created =
                core.backend().post("/data/deposit", "{\"data\":{\"type\":\"deposit\"}}");
        assertThat(created.status()).isEqualTo(201);
        return Long.parseLong(created.json().path("data").path("id").asString());
    }

    private long waiting() {
        return core.jdbc().sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }
}
