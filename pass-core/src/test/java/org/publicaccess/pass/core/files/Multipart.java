// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;

/** Sends uploads as browsers do. */
final class Multipart {

    private static final String BOUNDARY = "boundary42";

    private Multipart() {}

    static Answer upload(CoreHttp http, String name, byte[] content) {
        return upload(http, name, () -> new ByteArrayInputStream(content));
    }

    static Answer upload(CoreHttp http, String name, Supplier<InputStream> content) {
        byte[] head =
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n")
                        .formatted(BOUNDARY, name)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8);
        BodyPublisher body =
                BodyPublishers.ofInputStream(
                        () ->
                                new SequenceInputStream(
                                        Collections.enumeration(
                                                List.of(
                                                        new ByteArrayInputStream(head),
                                                        content.get(),
                                                        new ByteArrayInputStream(tail)))));
        return http.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", "/file", body);
    }

    /** The address of an upload, from the answer to it. */
    static String path(Answer uploaded) {
        return uploaded.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
