// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Duration;
import java.util.Optional;

/** Names that can sign in with a secret. */
interface Accounts {

    /** The account's owner when the name is known and the secret is right. */
    Optional<PassPrincipal> verify(String name, String secret);

    /** How long a verified secret may be remembered; at most five minutes. */
    Duration memory();

    /** What changes whenever the secret or the rights of a name change. */
    Object stateOf(String name);
}
