// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Sends and deletes files. */
@RestController
class FileController {

    private final FileService files;

    FileController(FileService files) {
        this.files = files;
    }

    /** The bytes, or a range of them. */
    @RequestMapping(
            path = "/file/{uuid}/**",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredFile file = fileOf(request);
        writeHeaders(file, response);
        requireMatch(request, response, file);
        long storedAt = file.storedAt().toEpochMilli();
        if (new ServletWebRequest(request, response).checkNotModified(file.etag(), storedAt)) {
            return; // it has set the status: 304
        }
        Optional<ByteRange> range = rangeOf(request, response, file);
        ByteRange part = range.orElse(ByteRange.whole(file.size()));
        range.ifPresent(
                some -> {
                    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                    response.setHeader(HttpHeaders.CONTENT_RANGE, some.of(file.size()));
                });
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("GET")) {
            send(file, part, response);
        }
    }

    private void send(StoredFile file, ByteRange part, HttpServletResponse response)
            throws IOException {
        try {
            files.send(file, part, response.getOutputStream());
        } catch (DamagedFileException e) {
            if (response.isCommitted()) {
                throw e; // cuts the connection, so that the client knows that bytes are missing
            }
            response.reset();
            throw damaged();
        }
    }

    @DeleteMapping("/file/{uuid}/**")
    ResponseEntity<String> delete(HttpServletRequest request, HttpServletResponse response) {
        requireMatch(request, response, fileOf(request));
        if (!files.delete(idOf(request))) {
            throw notFound();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("Deleted");
    }

    /** {@code If-Match}, which Spring looks at only for requests that change something. */
    private static void requireMatch(
            HttpServletRequest request, HttpServletResponse response, StoredFile file) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header != null
                && Stream.of(header.split(","))
                        .map(String::strip)
                        .noneMatch(tag -> tag.equals("*") || tag.equals(file.etag()))) {
            response.reset();
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_FAILED,
                    "The file at this address is not the one in If-Match.");
        }
    }

    private StoredFile fileOf(HttpServletRequest request) {
        return files.find(idOf(request)).orElseThrow(FileController::notFound);
    }

    private static FileId idOf(HttpServletRequest request) {
        return FileAddress.idIn(request.getRequestURI()).orElseThrow(FileController::notFound);
    }

    private static void writeHeaders(StoredFile file, HttpServletResponse response) {
        response.setContentType(file.type().toString());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(file.id().name()));
        response.setHeader(ReprDigest.HEADER, ReprDigest.ofSha512(file.sha512()));
    }

    /**
     * A range counts only for GET, and only when the client's other parts are of the same bytes.
     */
    private static Optional<ByteRange> rangeOf(
            HttpServletRequest request, HttpServletResponse response, StoredFile file) {
        String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        if (!request.getMethod().equals("GET")
                || (ifRange != null && !ifRange.equals(file.etag()))) {
            return Optional.empty();
        }
        try {
            return ByteRange.asked(request.getHeader(HttpHeaders.RANGE), file.size());
        } catch (ByteRange.UnsatisfiableException e) {
            response.reset();
            throw new UnsatisfiableRange(file.size());
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "There is no file at this address; it may have been deleted.");
    }

    private static ResponseStatusException damaged() {
        return new ResponseStatusException(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The stored file is damaged and is not sent. Tell the administrator, who can restore it.");
    }

    /** Answered with 416 and the size that there is. */
    private static final class UnsatisfiableRange extends ResponseStatusException {

        private static final long serialVersionUID = 1L;

        private final long size;

        UnsatisfiableRange(long size) {
            super(
                    HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
                    "The file has only " + size + " bytes.");
            this.size = size;
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            return headers;
        }
    }
}
