// SPDX-License-Identifier: Apache-2.0
/** Which connector serves which kind of repository. */
@NullMarked
package org.publicaccess.pass.deposit.connectors;

import org.jspecify.annotations.NullMarked;
