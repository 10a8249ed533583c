// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * A request.
 *
 * @param method of HTTP
 * @param target path and query
 * @param body the document to send, empty for none
 */
public record Call(String method, String target, String body) {

    /** A request to read. */
    public static Call get(String target) {
        return new Call("GET", target, "");
    }

    /** The bytes to send; the headers are whole lines with their ends. */
    byte[] bytes(String headers) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String length =
                body.isEmpty()
                        ? ""
                        : "Content-Type: application/vnd.api+json\r\nContent-Length: %d\r\n"
                                .formatted(content.length);
        String head = method + " " + target + " HTTP/1.1\r\n" + headers + length + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}
