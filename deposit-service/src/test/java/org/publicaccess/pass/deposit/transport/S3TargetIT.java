// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.Secret;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The promises of every target, kept in a bucket of a real S3 server. */
class S3TargetIT {

    private static final String BUCKET = "packages";
    private static S3Proxy server;
    private static S3Client client;
    private Target target;

    @BeforeAll
    static void start() throws Exception {
        server =
                S3Proxy.builder()
                        .blobStore(new TransientNio2BlobStore())
                        .awsAuthentication(AuthenticationType.AWS_V4, "key", "secret")
                        .ignoreUnknownHeaders(true)
                        .endpoint(URI.create("http://127.0.0.1:0"))
                        .build();
        server.start();
        client =
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .endpointOverride(address())
                        .region(Region.US_EAST_1)
                        .forcePathStyle(true)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("key", "secret")))
                        .build();
        client.createBucket(bucket -> bucket.bucket(BUCKET));
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        server.stop();
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    private static Binding.S3 bucket(String name, String secret) {
        return new Binding.S3(
                name,
                "pass/",
                "us-east-1",
                Optional.of(address()),
                Optional.of(new Binding.S3Keys(new Secret("key"), new Secret(secret))),
                true);
    }

    @BeforeEach
    void open() throws IOException {
        target = S3Target.open(bucket(BUCKET, "secret"));
    }

    @AfterEach
    void close() throws IOException {
        target.close();
    }

    private static Target.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] content(String key) {
        return client.getObjectAsBytes(object -> object.bucket(BUCKET).key(key)).asByteArray();
    }

    @Test
    void whatIsWrittenIsThereWholeAndUnderItsFinalNameOnlyAfterRenaming() throws IOException {
        byte[] bytes = new byte[S3Upload.PART_BYTES + 1_000_000];
        new Random(1).nextBytes(bytes);
        assertThat(target.write("pass/a.1.part", out -> out.write(bytes))).isEqualTo(bytes.length);
        assertThat(target.size("pass/a")).isEmpty();
        assertThat(target.size("pass/a.1.part")).hasValue(bytes.length);
        target.rename("pass/a.1.part", "pass/a");
        assertThat(target.size("pass/a.1.part")).isEmpty();
        assertThat(content("pass/a")).isEqualTo(bytes);
    }

    @Test
    void whatAnEarlierAttemptLeftIsReplaced() throws IOException {
        target.write("pass/b", text("a longer text of an earlier attempt"));
        target.write("pass/b", text("short"));
        assertThat(content("pass/b")).asString().isEqualTo("short");
    }

    @Test
    void removingSaysWhetherThereWasAnObject() throws IOException {
        target.write("pass/c", text("x"));
        assertThat(target.remove("pass/c")).isTrue();
        assertThat(target.remove("pass/c")).isFalse();
    }

    @Test
    void renamingAnObjectThatIsGoneFails() {
        assertThatThrownBy(() -> target.rename("pass/none.1.part", "pass/none"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFaultOfTheContentReachesTheCallerAndNothingStays() throws IOException {
        assertThatThrownBy(
                        () ->
                                target.write(
                                        "pass/d.1.part",
                                        out -> {
                                            out.write(new byte[S3Upload.PART_BYTES + 1]);
                                            throw new IOException("the disk is full");
                                        }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the disk is full");
        assertThat(target.size("pass/d.1.part")).isEmpty();
        assertThat(client.listMultipartUploads(uploads -> uploads.bucket(BUCKET)).uploads())
                .isEmpty();
    }

    @Test
    void aBucketThatIsNotThereAndKeysThatAreWrongAreToldWithTheirRemedy() {
        assertThatThrownBy(() -> S3Target.open(bucket("nobodys", "secret")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The bucket nobodys cannot be used")
                .hasMessageContaining("transport.bucket");
        assertThatThrownBy(() -> S3Target.open(bucket(BUCKET, "wrong")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("keys");
    }
}
