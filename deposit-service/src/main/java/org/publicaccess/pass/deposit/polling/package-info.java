// SPDX-License-Identifier: Apache-2.0
/** Asks repositories what became of the items that were handed in. */
@NullMarked
package org.publicaccess.pass.deposit.polling;

import org.jspecify.annotations.NullMarked;
