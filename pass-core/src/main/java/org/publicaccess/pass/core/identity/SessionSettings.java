// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long sessions live. Property names begin with {@code pass.session}.
 *
 * @param idle a session without any request for this long ends ({@code PASS_CORE_SESSION_IDLE})
 * @param longest no session lives longer than this ({@code PASS_CORE_SESSION_LONGEST})
 */
@ConfigurationProperties("pass.session")
record SessionSettings(Duration idle, Duration longest) {}
