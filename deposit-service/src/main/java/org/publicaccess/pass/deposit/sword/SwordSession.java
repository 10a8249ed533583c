// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.sword;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.Http;
import org.publicaccess.pass.deposit.repositories.Binding;

/** Requests with the site's credentials, and with the ETags that the server gave. */
final class SwordSession {

    private final Http http;
    private final Binding.Sword binding;
    private final Map<URI, String> tags = new HashMap<>();

    SwordSession(Http http, Binding.Sword binding) {
        this.http = http;
        this.binding = binding;
    }

    Http http() {
        return http;
    }

    Answer get(URI address) throws IOException {
        return send("GET", address, Map.of(), BodyPublishers.noBody());
    }

    StatusDocument status(URI object) throws IOException {
        return new StatusDocument(require(get(object), "to be asked about an object").body());
    }

    /**
     * Headers of a request that changes an object: the version that it was last seen in, so that
     * nobody else's change is lost.
     */
    Map<String, String> changing(URI object) throws IOException {
        if (!tags.containsKey(object)) {
            get(object);
        }
        Map<String, String> headers = new HashMap<>();
        String tag = tags.get(object);
        if (tag != null) {
            headers.put("If-Match", tag);
        }
        return headers;
    }

    Answer send(String method, URI address, Map<String, String> headers, BodyPublisher body)
            throws IOException {
        // An authority that the configuration does not name gets no credentials.
        if (!String.valueOf(address.getAuthority())
                .equals(String.valueOf(binding.service().getAuthority()))) {
            throw http.wrong(
                    "the service leads to another server, %s. Set transport.service to an address of that server, if it is the right one"
                            .formatted(address));
        }
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", binding.authorization().value());
        Answer answer = http.send(new Http.Request(method, address, all, body));
        if (answer.status() == 401) {
            throw http.wrong(
                    "the service refuses the login (401). Correct transport.username and transport.password, or transport.token");
        }
        tags.remove(address);
        answer.header("ETag").ifPresent(tag -> tags.put(address, tag));
        return answer;
    }

    Answer require(Answer answer, String what) throws IOException {
        // Somebody else has changed the object: the next attempt sees how it is now.
        if (answer.status() == 412) {
            throw http.wrong("an object was changed by somebody else in between (412)");
        }
        if (!answer.isOk()) {
            throw http.refused(answer, what);
        }
        return answer;
    }
}
