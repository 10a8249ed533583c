// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.publicaccess.pass.core.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says why a sign-in failed: a page for people, a problem document for programs. */
@Component
class LoginFailures {

    private static final Logger log = LoggerFactory.getLogger(LoginFailures.class);

    private final AuditTrail audit;
    private final LoginThrottle throttle;
    private final JsonMapper json;

    LoginFailures(AuditTrail audit, LoginThrottle throttle, JsonMapper json) {
        this.audit = audit;
        this.throttle = throttle;
        this.json = json;
    }

    void notConfigured(HttpServletResponse response) throws IOException {
        page(
                HttpStatus.NOT_FOUND,
                "This PASS has no sign-in page",
                "No way to sign in is configured. Ask the administrators of PASS.",
                response);
    }

    void notThroughProxy(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(
                HttpStatus.FORBIDDEN,
                "You are not signed in",
                "This address only takes people who come from the sign-in of their institution."
                        + " Begin at /login.",
                request,
                response);
    }

    void unusable(
            UnusableAssertionException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.warn("A sign-in was refused: {}", e.getMessage());
        refuse(
                HttpStatus.BAD_REQUEST,
                "Your institution did not tell PASS enough about you",
                e.getMessage()
                        + " Please send this text to your institution's identity service: PASS needs"
                        + " it to release display name, given name, surname, e-mail address,"
                        + " eduPersonPrincipalName and eduPersonUniqueId.",
                request,
                response);
    }

    void failed(String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(
                HttpStatus.BAD_REQUEST,
                "You are not signed in",
                why + " Begin again at /login.",
                request,
                response);
    }

    private void refuse(
            HttpStatus status,
            String title,
            String detail,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (throttle.wait("", request.getRemoteAddr())
                .isEmpty()) { // else the trail could be flooded
            throttle.failed("", request.getRemoteAddr());
            audit.record("nobody", AuditAction.SIGN_IN_FAILED, request.getRequestURI(), detail);
        }
        if (Refusals.isBrowser(request)) {
            page(status, title, detail, response);
            return;
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static void page(
            HttpStatus status, String title, String detail, HttpServletResponse response)
            throws IOException {
        Page.titled(title).paragraph(detail).link("/login", "Sign in").write(status, response);
    }
}
