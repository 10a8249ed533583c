// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who can sign in with a password in profile {@code demo}. Property names begin with {@code
 * pass.demo}.
 *
 * @param users login names ({@code PASS_CORE_DEMO_USERS})
 * @param password the password of all of them ({@code PASS_CORE_DEMO_PASSWORD})
 */
@ConfigurationProperties("pass.demo")
record DemoSettings(List<String> users, String password) {}
