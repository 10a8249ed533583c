// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What a person's browser does in a login: follows redirects, keeps cookies, submits forms. */
final class Browser {

    private static final int MOST_REDIRECTS = 20;

    private final HttpClient http;
    private final CookieJar cookies = new CookieJar();
    private final List<URI> visited = new ArrayList<>();

    /** A browser that trusts the site's certificate, and has no cookies. */
    Browser(Site site) {
        http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .sslContext(trusting(site.tls()))
                        .build();
    }

    CookieJar cookies() {
        return cookies;
    }

    /** The addresses of the last navigation, redirects included. */
    List<URI> visited() {
        return List.copyOf(visited);
    }

    /** Opens an address and follows redirects. */
    Page open(String address, String... headers) {
        visited.clear();
        return follow(send(HttpRequest.newBuilder(URI.create(address)), headers));
    }

    /** One request, without following redirects. */
    Page get(String address, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address)), headers);
    }

    /** Posts a form and follows redirects. */
    Page post(URI address, Map<String, String> form, String... headers) {
        visited.clear();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encode(form)));
        return follow(send(request, headers));
    }

    /** Fills in the page's form and submits it. */
    Page submit(Page page, Map<String, String> values) {
        return post(page.formAction(), page.formValues(values));
    }

    /** Whether an address answers with success. */
    boolean isUp(String address) {
        try {
            return get(address).status() == 200;
        } catch (UncheckedIOException e) {
            return false; // not yet
        }
    }

    /** Any request, without following redirects. */
    Page send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        URI address = request.copy().build().uri();
        String sent = cookies.of(address);
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        visited.add(address);
        HttpResponse<byte[]> response = exchange(request.timeout(Duration.ofMinutes(2)).build());
        cookies.store(address, response.headers().allValues("Set-Cookie"));
        return new Page(response.statusCode(), address, response.headers(), response.body());
    }

    private Page follow(Page first) {
        Page page = first;
        for (int i = 0; i < MOST_REDIRECTS && page.location().isPresent(); i++) {
            page = send(HttpRequest.newBuilder(page.location().get()));
        }
        return page;
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static SSLContext trusting(Pem pem) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("site", pem.certificate());
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
