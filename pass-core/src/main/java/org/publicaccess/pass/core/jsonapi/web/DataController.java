// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.Limits;
import org.publicaccess.pass.core.jsonapi.query.Query;
import org.publicaccess.pass.core.jsonapi.query.QueryParser;
import org.publicaccess.pass.core.jsonapi.read.EntityTags;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.read.ResourceReader;
import org.publicaccess.pass.core.jsonapi.write.LinkChange;
import org.publicaccess.pass.core.jsonapi.write.RequestKey;
import org.publicaccess.pass.core.jsonapi.write.ResourceWriter;
import org.publicaccess.pass.core.jsonapi.write.ResourceWriter.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything below {@code /data}. */
@RestController
final class DataController {

    private static final Logger LOG = LoggerFactory.getLogger(DataController.class);
    private static final String ROOT = "/data";

    private final PathParser paths;
    private final QueryParser queries;
    private final ResourceReader reader;
    private final ResourceWriter writer;
    private final JsonApiErrors errors;
    private final DataLocation location;
    private final BulkController bulk;
    private final Limits limits;
    private final Semaphore places;

    DataController(
            PathParser paths,
            QueryParser queries,
            ResourceReader reader,
            ResourceWriter writer,
            JsonApiErrors errors,
            DataLocation location,
            BulkController bulk,
            Limits limits) {
        this.paths = paths;
        this.queries = queries;
        this.reader = reader;
        this.writer = writer;
        this.errors = errors;
        this.location = location;
        this.bulk = bulk;
        this.limits = limits;
        this.places = new Semaphore(limits.maxConcurrentRequests());
    }

    @RequestMapping({ROOT, ROOT + "/**"})
    ResponseEntity<byte[]> handle(HttpServletRequest request) throws IOException {
        if (!places.tryAcquire()) {
            return errors.answer(
                    JsonApiException.of(
                            ErrorCode.OVERLOADED,
                            "The server works on %d requests already: repeat this one in a few seconds."
                                    .formatted(limits.maxConcurrentRequests())));
        }
        try {
            return answer(request);
        } finally {
            places.release();
        }
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request) throws IOException {
        try {
            MediaTypes.checkAccept(request);
            if (bulk.handles(request)) {
                return bulk(request);
            }
            Target target = paths.parse(path(request));
            return switch (request.getMethod()) {
                case "GET", "HEAD" -> get(target, request);
                case "POST" -> post(target, request);
                case "PATCH" -> patch(target, request);
                case "DELETE" -> delete(target, request);
                default -> throw notAllowed(request, "GET, HEAD, POST, PATCH and DELETE");
            };
        } catch (JsonApiException e) {
            return errors.answer(e);
        } catch (RequestRejectedException e) {
            throw e; // the firewall looks at parameters and headers only when they are read
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
            return errors.answer(
                    JsonApiException.of(
                            ErrorCode.INTERNAL,
                            "The request could not be fulfilled; nothing was changed."));
        }
    }

    private ResponseEntity<byte[]> bulk(HttpServletRequest request) throws IOException {
        try {
            byte[] body = body(request);
            return bulk.handle(request, body, key(request, body));
        } catch (JsonApiException e) {
            return errors.answerForBulk(e);
        }
    }

    private ResponseEntity<byte[]> get(Target target, HttpServletRequest request) {
        return switch (target) {
            case Target.Linkage linkage -> {
                query(linkage.owner(), request);
                yield document(
                        request, reader.readLinkage(linkage.owner(), linkage.relationship()));
            }
            case Target.Resources resources -> {
                Query query = query(resources.place(), request);
                yield document(request, reader.read(resources.place(), query));
            }
        };
    }

    private ResponseEntity<byte[]> post(Target target, HttpServletRequest request)
            throws IOException {
        byte[] body = body(request);
        switch (target) {
            case Target.Linkage linkage -> {
                return changeLinks(linkage, LinkChange.ADD, body, request);
            }
            case Target.Resources(Place.Single _) ->
                    throw notAllowed(request, "GET, HEAD, PATCH and DELETE");
            case Target.Resources(Place place) -> {
                Query query = query(place, request);
                Written written =
                        writer.create(place, body, query, ifMatch(request), key(request, body));
                URI self = location.of(place.type().name(), written.id());
                return ResponseEntity.created(self)
                        .header(HttpHeaders.CONTENT_TYPE, MediaTypes.JSON_API)
                        .body(written.document());
            }
        }
    }

    private ResponseEntity<byte[]> patch(Target target, HttpServletRequest request)
            throws IOException {
        byte[] body = body(request);
        return switch (target) {
            case Target.Linkage linkage -> changeLinks(linkage, LinkChange.REPLACE, body, request);
            case Target.Resources(Place.Single single) ->
                    ok(writer.update(single, body, query(single, request), ifMatch(request)));
            case Target.Resources _ -> throw notAllowed(request, "GET, HEAD and POST");
        };
    }

    private ResponseEntity<byte[]> delete(Target target, HttpServletRequest request)
            throws IOException {
        switch (target) {
            case Target.Linkage linkage -> {
                return changeLinks(linkage, LinkChange.REMOVE, body(request), request);
            }
            case Target.Resources(Place.Single single) -> {
                writer.delete(single, ifMatch(request));
                return ResponseEntity.noContent().build();
            }
            case Target.Resources _ -> throw notAllowed(request, "GET, HEAD and POST");
        }
    }

    private ResponseEntity<byte[]> changeLinks(
            Target.Linkage linkage, LinkChange change, byte[] body, HttpServletRequest request) {
        writer.changeLinks(linkage.owner(), linkage.relationship(), change, body, ifMatch(request));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> document(HttpServletRequest request, byte[] document) {
        String tag = EntityTags.of(document);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && EntityTags.matches(known, tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .header(HttpHeaders.ETAG, tag)
                    .build();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaTypes.JSON_API)
                .header(HttpHeaders.ETAG, tag)
                .body(document);
    }

    private static ResponseEntity<byte[]> ok(byte[] document) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaTypes.JSON_API)
                .header(HttpHeaders.ETAG, EntityTags.of(document))
                .body(document);
    }

    private Query query(Place place, HttpServletRequest request) {
        return queries.parse(place.type(), parameters(request));
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException _) {
            throw JsonApiException.of(
                    ErrorCode.INVALID_PARAMETER,
                    "The query string cannot be read. Percent-encode it as UTF-8.");
        }
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        MediaTypes.checkContent(request);
        byte[] body = request.getInputStream().readNBytes(limits.maxBodyBytes() + 1);
        if (body.length > limits.maxBodyBytes()) {
            throw JsonApiException.of(
                    ErrorCode.TOO_LARGE,
                    "The document is larger than %d bytes.".formatted(limits.maxBodyBytes()));
        }
        return body;
    }

    private static Optional<String> ifMatch(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.IF_MATCH));
    }

    private static Optional<RequestKey> key(HttpServletRequest request, byte[] body) {
        return Optional.ofNullable(request.getHeader("Idempotency-Key"))
                .map(value -> RequestKey.of(value, path(request), body));
    }

    private static String path(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.substring(ROOT.length());
    }

    private static JsonApiException notAllowed(HttpServletRequest request, String allowed) {
        return JsonApiException.of(
                ErrorCode.METHOD_NOT_ALLOWED,
                "%s is not possible at %s; it takes %s."
                        .formatted(request.getMethod(), request.getRequestURI(), allowed));
    }
}
