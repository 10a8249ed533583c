// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people come from and go to. Property names begin with {@code pass.login}.
 *
 * @param success where a sign-in leads that did not ask for a page ({@code
 *     PASS_CORE_DEFAULT_LOGIN_SUCCESS})
 * @param logoutSuccess where a sign-out leads ({@code PASS_CORE_LOGOUT_SUCCESS})
 * @param logoutDeleteCookies cookies to delete at sign-out, each as a name, a space and a path
 *     ({@code PASS_CORE_LOGOUT_DELETE_COOKIES})
 */
@ConfigurationProperties("pass.login")
record LoginSettings(String success, String logoutSuccess, List<String> logoutDeleteCookies) {}
