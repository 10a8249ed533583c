// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many failed sign-ins in five minutes are too many. Property names begin with {@code
 * pass.throttle}.
 *
 * @param perAccount from one address for one account
 * @param perAddress from one address for all accounts
 */
@ConfigurationProperties("pass.throttle")
record ThrottleSettings(@DefaultValue("10") int perAccount, @DefaultValue("100") int perAddress) {}
