// SPDX-License-Identifier: Apache-2.0
/** Mails that tell staff of deposits that were given up. */
@NullMarked
package org.publicaccess.pass.deposit.notices;

import org.jspecify.annotations.NullMarked;
