// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * A request as it goes over the wire. The target and the headers hold one character for each byte.
 */
record RawRequest(String method, String target, List<Header> headers, byte[] body) {

    /** A header line. */
    record Header(String name, String value) {}

    RawRequest withMethod(String other) {
        return new RawRequest(other, target, headers, body);
    }

    RawRequest withTarget(String other) {
        return new RawRequest(method, other, headers, body);
    }

    RawRequest withBody(byte[] other) {
        return new RawRequest(method, target, headers, other);
    }

    RawRequest withHeaders(List<Header> others) {
        return new RawRequest(method, target, others, body);
    }

    /** The same with one header more. */
    RawRequest with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return withHeaders(more);
    }

    /** The first line of the request. */
    String line() {
        return method + " " + target + " HTTP/1.1";
    }

    byte[] head() {
        StringBuilder head = new StringBuilder(line()).append("\r\n");
        headers.forEach(
                header ->
                        head.append(header.name())
                                .append(": ")
                                .append(header.value())
                                .append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        return head.toString().getBytes(ISO_8859_1);
    }

    @Override
    public String toString() {
        return line() + "\n" + headers + "\n" + escaped(new String(body, UTF_8));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .limit(4000)
                .forEach(
                        c -> {
                            if (c < ' ' || c > '~') {
                                escaped.append("\\u%04x".formatted(c));
                            } else {
                                escaped.append((char) c);
                            }
                        });
        return escaped.toString();
    }
}
