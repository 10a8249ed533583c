// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends the session of the caller and sends the browser on. */
@RestController
class LogoutController {

    private final LoginSettings settings;
    private final PublicAddress address;
    private final AuditTrail audit;

    LogoutController(LoginSettings settings, PublicAddress address, AuditTrail audit) {
        this.settings = settings;
        this.address = address;
        this.audit = audit;
    }

    @PostMapping("/logout")
    void logout(
            @AuthenticationPrincipal @Nullable PassPrincipal caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (caller != null && caller.person().isPresent()) {
            audit.record(AuditAction.SIGNED_OUT, "user/" + caller.userId(), "");
        }
        delete(CsrfTokens.COOKIE, "/", response);
        for (String cookie : settings.logoutDeleteCookies()) {
            String[] parts = cookie.strip().split("\\s+", 2);
            delete(parts[0], parts.length > 1 ? parts[1] : "/", response);
        }
        response.sendRedirect(settings.logoutSuccess());
    }

    private void delete(String name, String path, HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(name)
                        .path(path)
                        .maxAge(Duration.ZERO)
                        .secure(address.isHttps())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
