// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What core takes from an OpenID provider. Property names begin with {@code pass.oidc}. The
 * provider itself is configured with Spring Security's properties, as the registration {@code
 * pass}.
 *
 * @param claims the claim that carries each attribute
 */
@ConfigurationProperties("pass.oidc")
record OidcSettings(Map<PersonAttribute, String> claims) {}
