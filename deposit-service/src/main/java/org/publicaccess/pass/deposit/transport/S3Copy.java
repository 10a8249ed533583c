// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.transport;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyPartResult;

/** Copies an object inside of a bucket. */
record S3Copy(S3Client s3, String bucket) {

    /** One request copies so much (Amazon S3, CopyObject). */
    private static final long AT_ONCE = 5L << 30;

    private static final long PART_BYTES = 1L << 30;

    /** Copies; whoever looks sees the whole copy or none. */
    String copy(String from, String to, long size) {
        if (size <= AT_ONCE) {
            return s3.copyObject(
                            request ->
                                    request.sourceBucket(bucket)
                                            .sourceKey(from)
                                            .destinationBucket(bucket)
                                            .destinationKey(to)
                                            .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                    .copyObjectResult()
                    .eTag();
        }
        return inParts(from, to, size);
    }

    private String inParts(String from, String to, long size) {
        String upload =
                s3.createMultipartUpload(
                                request ->
                                        request.bucket(bucket)
                                                .key(to)
                                                .checksumAlgorithm(ChecksumAlgorithm.SHA256))
                        .uploadId();
        List<CompletedPart> parts = new ArrayList<>();
        for (long start = 0; start < size; start += PART_BYTES) {
            parts.add(part(from, to, upload, parts.size() + 1, start, size));
        }
        return s3.completeMultipartUpload(
                        request ->
                                request.bucket(bucket)
                                        .key(to)
                                        .uploadId(upload)
                                        .multipartUpload(all -> all.parts(parts)))
                .eTag();
    }

    private CompletedPart part(
            String from, String to, String upload, int number, long start, long size) {
        long last = Math.min(start + PART_BYTES, size) - 1;
        CopyPartResult copied =
                s3.uploadPartCopy(
                                request ->
                                        request.sourceBucket(bucket)
                                                .sourceKey(from)
                                                .destinationBucket(bucket)
                                                .destinationKey(to)
                                                .uploadId(upload)
                                                .partNumber(number)
                                                .copySourceRange(
                                                        "bytes=%d-%d".formatted(start, last)))
                        .copyPartResult();
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(copied.eTag())
                .checksumSHA256(copied.checksumSHA256())
                .build();
    }
}
