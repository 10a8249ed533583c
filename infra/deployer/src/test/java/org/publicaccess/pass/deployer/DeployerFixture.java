// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A deployer against stand-ins; waiting moves its clock and takes no time. */
final class DeployerFixture implements AutoCloseable {

    final StandIn aws = new StandIn();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-11-21T08:00:00Z");
    private final Aws clients =
            Aws.connect(
                    builder ->
                            builder.endpointOverride(aws.address())
                                    .region(Region.US_EAST_1)
                                    .credentialsProvider(
                                            StaticCredentialsProvider.create(
                                                    AwsBasicCredentials.create("key", "secret"))));

    /** Runs the deployer with these words and gives its exit code. */
    int run(String... words) {
        return runWith(Map.of(), words);
    }

    int runWith(Map<String, String> environment, String... words) {
        Patience patience = new Patience(clock(), this::pass, Duration.ofSeconds(10));
        return new Deployer(clients, patience, print(out), print(errors))
                .run(List.of(words), environment);
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    private void pass(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        now = now.plus(duration);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        clients.close();
        aws.close();
    }
}
