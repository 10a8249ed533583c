// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.publicaccess.pass.core.jsonapi.fuzz.RawRequest.Header;
import org.publicaccess.pass.core.jsonapi.testing.Seed;

/** Damages requests: their method, target, headers or body. */
final class RequestMutator {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PATCH", "DELETE", "PUT", "OPTIONS");

    private static final List<String> SEGMENTS =
            List.of(
                    "",
                    ".",
                    "..",
                    "%2e%2e",
                    "%00",
                    "%",
                    "%zz",
                    "%ff",
                    "%2f",
                    "%5c",
                    ";a=b",
                    "*",
                    "relationships",
                    "operations",
                    "submission",
                    "grants",
                    "user",
                    "funder",
                    "0",
                    "-1",
                    "1",
                    "+1",
                    "9223372036854775807",
                    "99999999999999999999",
                    "1e3",
                    "١",
                    "null",
                    "a%20b",
                    "%F0%9F%98%80",
                    "'",
                    "\"",
                    "<x>",
                    "{id}",
                    "\u00ff",
                    "\u0001",
                    "relationships/pi",
                    "primaryFunder/policy/repositories");

    private static final List<String> PARAMETERS =
            List.of(
                    "filter",
                    "filter[submission]",
                    "filter[]",
                    "filter[submission.id][in]",
                    "sort",
                    "include",
                    "fields[grant]",
                    "fields[]",
                    "fields",
                    "page[size]",
                    "page[number]",
                    "page[limit]",
                    "page[offset]",
                    "page[totals]",
                    "page[first]",
                    "page[last]",
                    "page[after]",
                    "page[before]",
                    "page[]",
                    "page",
                    "",
                    "%00",
                    "%zz",
                    "\u00ff",
                    "_");

    private static final List<String> VALUES =
            List.of(
                    "",
                    "0",
                    "-1",
                    "1",
                    "2147483648",
                    "9223372036854775807",
                    "99999999999999999999",
                    "1e3",
                    "null",
                    "%00",
                    "%",
                    "%zz",
                    "%ff",
                    "%ED%A0%80",
                    "*",
                    "**",
                    "id",
                    "-id",
                    "+id",
                    "%20id",
                    "--id",
                    "grants",
                    "grants.pi",
                    "pi.username",
                    "publication.title",
                    "a.b.c.d.e.f.g.h",
                    ".",
                    "..",
                    ",",
                    ",,",
                    "id==1",
                    "id=in=(1,2)",
                    "id=in=()",
                    "id==%00",
                    "version=gt=1e999",
                    "submitted==maybe",
                    "roles=hasmember=admin",
                    "submittedDate=ge=2026-02-30",
                    "submittedDate=between=(2026-01-01,2026-12-31)",
                    "grants=isempty=true",
                    "grants.id=subsetof=(1)",
                    "grants=hasmember=(1,x)",
                    "publication=isnull=true;id==1",
                    "((((id==1))))",
                    "id==1,id==2;id==3",
                    "issns=hasmember='%00'",
                    "metadata==\"*%25_\\\\*\"",
                    "title=='\\",
                    "id=like=1",
                    "id==%F0%9F%98%80",
                    "submissionStatus==\"%F0%9F%98%80\"",
                    "submitter=in=(*)",
                    "username=ini=*%CC%81%C4%B0*",
                    "id!=*",
                    "id==*9",
                    "id=ini=(1*,x)");

    private static final List<String> HEADERS =
            List.of(
                    "Accept",
                    "Content-Type",
                    "If-Match",
                    "If-None-Match",
                    "Idempotency-Key",
                    "Range",
                    "Content-Encoding",
                    "Accept-Language",
                    "Origin",
                    "X-Forwarded-For",
                    "X-HTTP-Method-Override",
                    "Cookie",
                    "X-XSRF-TOKEN",
                    "If-Modified-Since",
                    "Accept-Encoding",
                    "Accept-Charset",
                    "Forwarded",
                    "Authorization");

    private static final List<String> HEADER_VALUES =
            List.of(
                    "",
                    "*",
                    "*/*",
                    "\"",
                    "\"\"",
                    "W/\"x\"",
                    "a/b",
                    "text/html",
                    "application/json",
                    "application/vnd.api+json",
                    "application/vnd.api+json;ext=jsonpatch",
                    "application/vnd.api+json;ext=\"https://jsonapi.org/ext/atomic\"",
                    "application/vnd.api+json;q=2",
                    "application/vnd.api+json;;;",
                    ";",
                    ",,,",
                    "/",
                    "application/vnd.api+json; charset=nope",
                    "bytes=0-",
                    "bytes=9-1",
                    "gzip",
                    "\u00ff\u00fe",
                    "\t",
                    "XSRF-TOKEN",
                    "Basic",
                    "Basic !!!",
                    "Bearer x",
                    "0",
                    "-1",
                    "x".repeat(300));

    private final Seed seed;
    private final JsonMutator json;

    RequestMutator(Seed seed) {
        this.seed = seed;
        this.json = new JsonMutator(seed);
    }

    RawRequest mutated(RawRequest request) {
        RawRequest damaged = request;
        do {
            damaged = once(damaged);
        } while (seed.oneIn(3));
        return damaged;
    }

    private RawRequest once(RawRequest request) {
        boolean hasBody = request.body().length > 0;
        return switch (seed.below(hasBody ? 10 : 6)) {
            case 0 -> request.withTarget(segment(request.target()));
            case 1, 2 -> request.withTarget(parameter(request.target()));
            case 3 -> request.withTarget(bytes(request.target()));
            case 4 -> header(request);
            case 5 -> seed.oneIn(3) ? request.withMethod(seed.of(METHODS)) : header(request);
            case 6 -> request.withBody(bytes(request.body()));
            default -> request.withBody(json.mutated(request.body()));
        };
    }

    private String segment(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        List<String> segments = new ArrayList<>(Arrays.asList(path.split("/", -1)));
        int index = seed.between(Math.min(2, segments.size() - 1), segments.size() - 1);
        if (seed.oneIn(2)) {
            segments.add(index, seed.of(SEGMENTS));
        } else {
            segments.set(index, seed.of(SEGMENTS));
        }
        return String.join("/", segments) + (query < 0 ? "" : target.substring(query));
    }

    private String parameter(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        List<String> parameters =
                query < 0
                        ? new ArrayList<>()
                        : new ArrayList<>(Arrays.asList(target.substring(query + 1).split("&")));
        String changed = seed.of(PARAMETERS) + "=" + value();
        if (parameters.isEmpty() || seed.oneIn(2)) {
            parameters.add(changed);
        } else {
            int index = seed.below(parameters.size());
            String name = parameters.get(index).replaceFirst("=.*", "");
            parameters.set(index, seed.oneIn(2) ? changed : name + "=" + value());
        }
        return path + "?" + String.join("&", parameters);
    }

    private String value() {
        if (seed.oneIn(20)) {
            return "(".repeat(seed.oneOf(40, 60, 2000)) + "id==1";
        }
        if (seed.oneIn(20)) {
            return seed.oneOf("id==1;", "grants.pi.id==1,", "sort,", "1")
                    .repeat(seed.oneOf(50, 250));
        }
        String value = seed.of(VALUES);
        return seed.oneIn(4) ? value + seed.oneOf(",", ";", "") + seed.of(VALUES) : value;
    }

    /** The ends of lines stay where they are: this is about requests, not about framing. */
    private String bytes(String target) {
        byte[] changed = bytes(target.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        return new String(changed, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replaceAll("[\r\n]", "x");
    }

    private byte[] bytes(byte[] original) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        int from = seed.below(original.length + 1);
        int to = Math.min(original.length, from + seed.below(4));
        changed.write(original, 0, from);
        switch (seed.below(4)) {
            case 0 -> {} // a gap
            case 1 -> changed.writeBytes(seed.bytes(seed.between(1, 4)));
            case 2 -> {
                changed.write(original, from, to - from);
                changed.write(original, from, to - from);
            }
            default ->
                    changed.write(
                            seed.of(List.of((int) '"', (int) '{', (int) ']', 0, 255, (int) '\\')));
        }
        changed.write(original, to, original.length - to);
        return changed.toByteArray();
    }

    private RawRequest header(RawRequest request) {
        List<Header> headers = new ArrayList<>(request.headers());
        int index = seed.between(1, headers.size() - 1); // Host stays
        switch (seed.below(4)) {
            case 0 -> headers.remove(index);
            case 1 ->
                    headers.set(
                            index, new Header(headers.get(index).name(), seed.of(HEADER_VALUES)));
            default -> headers.add(new Header(seed.of(HEADERS), seed.of(HEADER_VALUES)));
        }
        return request.withHeaders(headers);
    }
}
