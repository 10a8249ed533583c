// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.files.MultipartUpload;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Finds papers by DOI, PubMed id, title, or a PDF. */
@RestController
@RequestMapping("/lookup")
class LookupController {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 1000;
    private static final long LARGEST_FILE = 100_000_000;

    private final Lookup lookup;
    private final PdfReading pdfs;

    LookupController(Lookup lookup, PdfReading pdfs) {
        this.lookup = lookup;
        this.pdfs = pdfs;
    }

    @GetMapping
    Lookup.Result find(@RequestParam Optional<String> q) {
        String text = q.map(String::strip).orElse("");
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "The parameter \"q\" must hold %d to %d characters: a DOI, a PubMed id or a title."
                            .formatted(SHORTEST, LONGEST));
        }
        return lookup.find(text);
    }

    /**
     * What a file tells.
     *
     * @param doi the DOI in it
     * @param title the title in it
     * @param lookup the papers found with these; null when there is neither, or the service fails
     * @param error why the look-up failed
     */
    record FileAnswer(
            @Nullable String doi,
            @Nullable String title,
            Lookup.@Nullable Result lookup,
            @Nullable String error) {}

    @PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    FileAnswer find(HttpServletRequest request) throws IOException {
        MultipartUpload file =
                MultipartUpload.in(request)
                        .orElseThrow(
                                () ->
                                        new ResponseStatusException(
                                                HttpStatus.BAD_REQUEST,
                                                "The form has no part named 'file'. Send one."));
        PdfFile pdf = read(file.content());
        String doi = pdf.doi().map(Doi::name).orElse(null);
        String title = pdf.title().orElse(null);
        Optional<String> query = pdf.doi().map(Doi::name).or(pdf::title);
        try {
            return new FileAnswer(doi, title, query.map(lookup::find).orElse(null), null);
        } catch (LookupFailure failure) {
            return new FileAnswer(doi, title, null, failure.getMessage());
        }
    }

    private PdfFile read(InputStream file) throws IOException {
        Path copy = Files.createTempFile("pass-lookup", ".pdf");
        try {
            copy(file, copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        try {
            return pdfs.read(copy);
        } catch (IOException _) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "The file cannot be read as a PDF. Choose the PDF of the paper, or enter its DOI or"
                            + " title by hand.");
        }
    }

    private static void copy(InputStream file, Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[8192];
            long size = 0;
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                size += read;
                if (size > LARGEST_FILE) {
                    throw new ResponseStatusException(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "The file is larger than 100 MB. Enter the DOI or title of the paper by hand.");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(LookupFailure failure) {
        HttpStatus status = HttpStatus.valueOf(failure.kind().status());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        failure.retryAfter()
                .ifPresent(
                        wait ->
                                answer.header(
                                        HttpHeaders.RETRY_AFTER,
                                        Long.toString(Math.max(1, wait.toSeconds()))));
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(
                        ProblemDetail.forStatusAndDetail(
                                status, String.valueOf(failure.getMessage())));
    }
}
