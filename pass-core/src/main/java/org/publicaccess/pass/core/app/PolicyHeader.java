// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Says what the application's page may load. */
record PolicyHeader(String csp) implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", csp);
        return true;
    }
}
