// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;

/** Requests in the session that an answer opened. */
final class Browser {

    private Browser() {}

    /** With the session's cookies and its CSRF token. */
    static CoreHttp in(Answer login, CoreHttp http) {
        String token = Cookies.value(login, "XSRF-TOKEN");
        return http.with(
                        "Cookie",
                        "JSESSIONID=%s; XSRF-TOKEN=%s"
                                .formatted(Cookies.value(login, "JSESSIONID"), token))
                .with("X-XSRF-TOKEN", token);
    }
}
