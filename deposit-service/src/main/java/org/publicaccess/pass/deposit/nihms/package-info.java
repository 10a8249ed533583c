// SPDX-License-Identifier: Apache-2.0
/** Reads what NIHMS answers by mail. */
@NullMarked
package org.publicaccess.pass.deposit.nihms;

import org.jspecify.annotations.NullMarked;
