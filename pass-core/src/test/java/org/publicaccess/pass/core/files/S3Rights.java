// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The rights that docs/files.md asks for: ListBucket of the bucket below the prefix, and GetObject,
 * PutObject, DeleteObject and AbortMultipartUpload there.
 */
final class S3Rights {

    private static final String BUCKET = "/" + S3Server.BUCKET;
    private static final String OBJECTS = BUCKET + "/" + S3Server.PREFIX + "/";

    private S3Rights() {}

    static boolean allow(String request) {
        String method = request.substring(0, request.indexOf(' '));
        String target = request.substring(request.indexOf(' ') + 1);
        String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        String query =
                target.contains("?")
                        ? URLDecoder.decode(
                                target.substring(target.indexOf('?') + 1), StandardCharsets.UTF_8)
                        : "";
        if (path.startsWith(OBJECTS)) {
            return switch (method) {
                case "GET", "HEAD", "PUT" -> true;
                case "POST" -> query.contains("uploads") || query.contains("uploadId=");
                case "DELETE" -> query.isEmpty() || query.contains("uploadId=");
                default -> false;
            };
        }
        boolean bucket = path.equals(BUCKET) || path.equals(BUCKET + "/");
        return bucket
                && (method.equals("POST") && query.contains("delete")
                        || method.equals("GET")
                                && query.contains("list-type=2")
                                && query.contains("prefix=" + S3Server.PREFIX));
    }
}
