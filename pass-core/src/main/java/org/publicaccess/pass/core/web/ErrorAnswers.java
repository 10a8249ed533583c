// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers requests that no controller could take: a JSON:API error document under {@code /data}, a
 * problem document (RFC 9457) elsewhere, and never a stack trace.
 */
@RestController
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorAnswers extends ResponseEntityExceptionHandler implements ErrorController {

    private final ErrorWriter errors;

    ErrorAnswers(ErrorWriter errors) {
        this.errors = errors;
    }

    /** Errors that reach the servlet container. */
    @RequestMapping("/error")
    ResponseEntity<Object> containerError(
            HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        HttpStatusCode status =
                HttpStatusCode.valueOf(code instanceof Integer number ? number : 404);
        if (response.isCommitted()) {
            return ResponseEntity.status(status).build(); // or the client took it for the rest
        }
        return answer(status, new HttpHeaders(), String.valueOf(path), describe(status));
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadableMultipart(MultipartException e, HttpServletRequest request) {
        return answer(
                HttpStatus.BAD_REQUEST,
                new HttpHeaders(),
                request.getRequestURI(),
                "The multipart body cannot be read. Send it complete, with its boundary.");
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String path = ((ServletWebRequest) request).getRequest().getRequestURI();
        String detail = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        return answer(
                status,
                headers,
                path,
                Objects.requireNonNullElseGet(detail, () -> describe(status)));
    }

    private ResponseEntity<Object> answer(
            HttpStatusCode status, HttpHeaders headers, String path, String detail) {
        ResponseEntity<Object> answer =
                path.equals("/data") || path.startsWith("/data/")
                        ? errors.entity(
                                new ErrorWriter.ErrorObject(
                                        status.value(), codeOf(status), titleOf(status), detail))
                        : problem(status, detail);
        HttpHeaders all = new HttpHeaders(headers);
        all.putAll(answer.getHeaders());
        return new ResponseEntity<>(answer.getBody(), all, status);
    }

    private static ResponseEntity<Object> problem(HttpStatusCode status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }

    private static String describe(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "The request cannot be read. Check its address and headers.";
            case 404 -> "There is nothing at this address.";
            case 413 -> "The request is larger than this server accepts.";
            case 500 ->
                    "Something went wrong on the server. Try again later; if it stays, tell the"
                            + " administrator when it happened.";
            default -> titleOf(status) + ".";
        };
    }

    private static String codeOf(HttpStatusCode status) {
        return titleOf(status).toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String titleOf(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? "Error " + status.value() : known.getReasonPhrase();
    }
}
