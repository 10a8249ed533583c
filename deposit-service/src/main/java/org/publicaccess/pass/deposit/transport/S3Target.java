// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.io.IOException;
import java.util.OptionalLong;
import org.publicaccess.pass.deposit.repositories.Binding;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * A bucket. An object appears whole or not at all, with its SHA-256 checksum; renaming is copying
 * and removing.
 */
final class S3Target implements Target {

    private final S3Client s3;
    private final String bucket;

    private S3Target(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    static S3Target open(Binding.S3 binding) throws IOException {
        S3ClientBuilder builder =
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .region(Region.of(binding.region()))
                        .forcePathStyle(binding.pathStyle());
        binding.endpoint().ifPresent(builder::endpointOverride);
        binding.keys()
                .ifPresent(
                        keys ->
                                builder.credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create(
                                                        keys.accessKey().value(),
                                                        keys.secretKey().value()))));
        S3Target target = new S3Target(builder.build(), binding.bucket());
        try {
            target.requireBucket();
            return target;
        } catch (IOException e) {
            target.close();
            throw e;
        }
    }

    private void requireBucket() throws IOException {
        try {
            s3.headBucket(request -> request.bucket(bucket));
        } catch (S3Exception e) {
            throw new IOException(
                    "The bucket %s cannot be used (%d). Correct transport.bucket, transport.region and the keys, or let their owner write there"
                            .formatted(bucket, e.statusCode()),
                    e);
        } catch (SdkException e) {
            throw new IOException(
                    "The bucket %s cannot be used: %s. Correct transport.endpoint, transport.region or the keys, or wait until the server answers again"
                            .formatted(bucket, e.getMessage()),
                    e);
        }
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        try {
            HeadObjectResponse head = s3.headObject(request -> request.bucket(bucket).key(path));
            return OptionalLong.of(head.contentLength());
        } catch (NoSuchKeyException _) {
            return OptionalLong.empty();
        } catch (SdkException e) {
            throw asIoException(e);
        }
    }

    @Override
    public long write(String path, Content content) throws IOException {
        try (S3Upload upload = new S3Upload(s3, bucket, path)) {
            content.writeTo(upload);
            return upload.complete();
        } catch (SdkException e) {
            throw asIoException(e);
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        OptionalLong size = size(from);
        if (size.isEmpty()) {
            throw new IOException("There is no object %s in %s".formatted(from, bucket));
        }
        carryOut(() -> new S3Copy(s3, bucket).copy(from, to, size.getAsLong()));
        remove(from);
    }

    @Override
    public boolean remove(String path) throws IOException {
        boolean there = size(path).isPresent();
        if (there) {
            carryOut(() -> s3.deleteObject(request -> request.bucket(bucket).key(path)));
        }
        return there;
    }

    private static void carryOut(Runnable request) throws IOException {
        try {
            request.run();
        } catch (SdkException e) {
            throw asIoException(e);
        }
    }

    private static IOException asIoException(SdkException e) {
        return new IOException("The bucket cannot be used: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        s3.close();
    }
}
