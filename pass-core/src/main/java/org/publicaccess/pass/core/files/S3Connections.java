// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;
import software.amazon.awssdk.transfer.s3.S3TransferManager;

/**
 * The connections to S3: one client for small objects, one that sends large ones in parts. Both are
 * made by the same method, so that an S3-compatible server serves all of them. Credentials come
 * from AWS's default chain.
 *
 * @param client for everything but large uploads
 * @param multipart for large uploads
 * @param transfers drives {@code multipart}
 */
record S3Connections(S3AsyncClient client, S3AsyncClient multipart, S3TransferManager transfers)
        implements AutoCloseable {

    /** Larger files are sent in parts of this size, the least that S3 allows being 5 MiB. */
    private static final long PART_BYTES = 8L * 1024 * 1024;

    private static final int MOST_ATTEMPTS = 6;

    static S3Connections open(FileSettings settings) {
        S3AsyncClient client = builder(settings).build();
        S3AsyncClient multipart =
                builder(settings)
                        .multipartEnabled(true)
                        .multipartConfiguration(
                                parts ->
                                        parts.thresholdInBytes(PART_BYTES)
                                                .minimumPartSizeInBytes(PART_BYTES)
                                                .apiCallBufferSizeInBytes(2 * PART_BYTES))
                        .build();
        return new S3Connections(
                client, multipart, S3TransferManager.builder().s3Client(multipart).build());
    }

    private static S3AsyncClientBuilder builder(FileSettings settings) {
        S3AsyncClientBuilder builder =
                S3AsyncClient.builder()
                        .region(Region.of(settings.s3Region()))
                        .httpClientBuilder(
                                NettyNioAsyncHttpClient.builder()
                                        .connectionTimeout(Duration.ofSeconds(10))
                                        .readTimeout(Duration.ofSeconds(30))
                                        .writeTimeout(Duration.ofSeconds(30)))
                        .overrideConfiguration(
                                overrides ->
                                        overrides.retryStrategy(
                                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                                        .maxAttempts(MOST_ATTEMPTS)
                                                        .build()));
        settings.endpoint()
                .ifPresent(
                        endpoint ->
                                builder.endpointOverride(endpoint)
                                        .forcePathStyle(true)
                                        // Not every compatible server knows the newer checksums.
                                        .requestChecksumCalculation(
                                                RequestChecksumCalculation.WHEN_REQUIRED)
                                        .responseChecksumValidation(
                                                ResponseChecksumValidation.WHEN_REQUIRED)
                                        .addPlugin(LegacyMd5Plugin.create()));
        return builder;
    }

    @Override
    public void close() {
        transfers.close();
        multipart.close();
        client.close();
    }
}
