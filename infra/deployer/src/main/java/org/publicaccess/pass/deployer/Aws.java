// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.util.function.Consumer;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sns.SnsClient;

/** The services of AWS that a deployment talks to. */
record Aws(EcsClient ecs, SnsClient sns, SchedulerClient scheduler, RdsClient rds)
        implements AutoCloseable {

    // ECS throttles what many deployments do at once; half a minute of patience costs nothing.
    private static final int ATTEMPTS = 8;

    /** Region and credentials come from where the SDK looks for them. */
    static Aws connect() {
        return connect(builder -> {});
    }

    /** With what the customizer sets besides, as an endpoint. */
    static Aws connect(Consumer<AwsClientBuilder<?, ?>> customizer) {
        return new Aws(
                ready(
                                EcsClient.builder()
                                        .httpClientBuilder(UrlConnectionHttpClient.builder()),
                                customizer)
                        .build(),
                ready(
                                SnsClient.builder()
                                        .httpClientBuilder(UrlConnectionHttpClient.builder()),
                                customizer)
                        .build(),
                ready(
                                SchedulerClient.builder()
                                        .httpClientBuilder(UrlConnectionHttpClient.builder()),
                                customizer)
                        .build(),
                ready(
                                RdsClient.builder()
                                        .httpClientBuilder(UrlConnectionHttpClient.builder()),
                                customizer)
                        .build());
    }

    private static <B extends AwsClientBuilder<B, ?>> B ready(
            B builder, Consumer<AwsClientBuilder<?, ?>> customizer) {
        builder.overrideConfiguration(
                configuration ->
                        configuration.retryStrategy(
                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .maxAttempts(ATTEMPTS)
                                        .build()));
        customizer.accept(builder);
        return builder;
    }

    @Override
    public void close() {
        ecs.close();
        sns.close();
        scheduler.close();
        rds.close();
    }
}
