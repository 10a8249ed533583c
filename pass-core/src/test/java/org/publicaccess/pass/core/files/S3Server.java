// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/**
 * A real S3 server in this JVM with one bucket, and a gate in front of it that core's requests go
 * through. Its credentials are those that the AWS SDK finds in system properties.
 */
final class S3Server implements AutoCloseable {

    static final String BUCKET = "manuscripts";
    static final String PREFIX = "pass/files";

    private static final String KEY = "test-key";
    private static final String SECRET = "test-secret";

    private final S3Proxy server;
    private final S3Gate gate;
    private final S3Connections direct;

    private S3Server(S3Proxy server) {
        this.server = server;
        this.direct = S3Connections.open(TestSettings.s3(address(server.getPort()), ""));
        this.gate = new S3Gate(server.getPort());
    }

    static S3Server start() {
        System.setProperty("aws.accessKeyId", KEY);
        System.setProperty("aws.secretAccessKey", SECRET);
        try {
            S3Proxy server =
                    S3Proxy.builder()
                            .blobStore(new TransientNio2BlobStore())
                            .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                            // such as the size of the whole, which Amazon's client sends along
                            .ignoreUnknownHeaders(true)
                            .endpoint(URI.create(address(0)))
                            .build();
            server.start();
            S3Server started = new S3Server(server);
            started.client().createBucket(bucket -> bucket.bucket(BUCKET)).join();
            return started;
        } catch (Exception e) {
            throw new IllegalStateException("The S3 server does not start", e);
        }
    }

    /** Where core finds it. */
    String endpoint() {
        return address(gate.port());
    }

    S3Gate gate() {
        return gate;
    }

    /** Talks to the server past the gate. */
    S3AsyncClient client() {
        return direct.client();
    }

    List<String> keys() {
        List<String> keys = new CopyOnWriteArrayList<>();
        client().listObjectsV2Paginator(list -> list.bucket(BUCKET))
                .contents()
                .subscribe(object -> keys.add(object.key()))
                .join();
        return keys;
    }

    /** Large uploads that were neither completed nor aborted. */
    List<MultipartUpload> unfinishedUploads() {
        return client().listMultipartUploads(list -> list.bucket(BUCKET)).join().uploads();
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        direct.close();
        gate.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The S3 server does not stop", e);
        }
    }
}
