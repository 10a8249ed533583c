// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * An object being written, of which no more than one part is held in memory. Unless it is
 * completed, nothing of it stays.
 */
final class S3Upload extends OutputStream {

    /** Ten thousand parts, as many as there may be, are 160 GiB. */
    static final int PART_BYTES = 16 << 20;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final List<CompletedPart> parts = new ArrayList<>();
    private byte[] buffer = new byte[64 << 10];
    private int filled;
    private long written;
    private String upload = "";
    private boolean completed;

    S3Upload(S3Client s3, String bucket, String key) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == PART_BYTES) {
                sendPart();
            }
            int count = Math.min(left, PART_BYTES - filled);
            if (filled + count > buffer.length) {
                int size = Math.min(PART_BYTES, Math.max(filled + count, buffer.length * 2));
                buffer = Arrays.copyOf(buffer, size);
            }
            System.arraycopy(bytes, from, buffer, filled, count);
            filled += count;
            from += count;
            left -= count;
        }
        written += length;
    }

    private void sendPart() {
        if (upload.isEmpty()) {
            upload =
                    s3.createMultipartUpload(
                                    request ->
                                            request.bucket(bucket)
                                                    .key(key)
                                                    .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                            .uploadId();
        }
        int number = parts.size() + 1;
        UploadPartResponse sent =
                s3.uploadPart(
                        request ->
                                request.bucket(bucket)
                                        .key(key)
                                        .uploadId(upload)
                                        .partNumber(number)
                                        .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                        body());
        parts.add(
                CompletedPart.builder()
                        .partNumber(number)
                        .eTag(sent.eTag())
                        .checksumSHA256(sent.checksumSHA256())
                        .build());
        filled = 0;
    }

    private RequestBody body() {
        return RequestBody.fromBytes(Arrays.copyOf(buffer, filled));
    }

    /** Has the object appear; its bytes. */
    long complete() {
        if (upload.isEmpty()) {
            s3.putObject(
                    request ->
                            request.bucket(bucket)
                                    .key(key)
                                    .checksumAlgorithm(ChecksumAlgorithm.SHA256),
                    body());
        } else {
            sendPart();
            s3.completeMultipartUpload(
                    request ->
                            request.bucket(bucket)
                                    .key(key)
                                    .uploadId(upload)
                                    .multipartUpload(all -> all.parts(parts)));
        }
        completed = true;
        return written;
    }

    @Override
    public void close() throws IOException {
        if (!completed && !upload.isEmpty()) {
            s3.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(upload));
        }
    }
}
