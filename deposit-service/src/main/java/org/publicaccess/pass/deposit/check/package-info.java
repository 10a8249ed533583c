// SPDX-License-Identifier: Apache-2.0
/** Tries the configuration out without sending anything. */
@NullMarked
package org.publicaccess.pass.deposit.check;

import org.jspecify.annotations.NullMarked;
