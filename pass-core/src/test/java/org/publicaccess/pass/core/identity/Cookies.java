// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.Optional;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;

/** Reads the cookies that an answer sets. */
final class Cookies {

    private Cookies() {}

    /** The whole header that sets the cookie. */
    static Optional<String> header(Answer answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst();
    }

    static String value(Answer answer, String name) {
        return header(answer, name)
                .map(cookie -> cookie.substring(name.length() + 1).replaceFirst(";.*", ""))
                .orElseThrow(() -> new AssertionError("The answer sets no cookie " + name));
    }
}
