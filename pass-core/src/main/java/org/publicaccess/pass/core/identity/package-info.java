// SPDX-License-Identifier: Apache-2.0
/** Who calls: accounts, sessions, CSRF, {@code whoami} and approval tokens. */
@NullMarked
package org.publicaccess.pass.core.identity;

import org.jspecify.annotations.NullMarked;
