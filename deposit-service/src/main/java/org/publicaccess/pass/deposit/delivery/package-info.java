// SPDX-License-Identifier: Apache-2.0
/** Delivers packages: one attempt at a time, exactly once. */
@NullMarked
package org.publicaccess.pass.deposit.delivery;

import org.jspecify.annotations.NullMarked;
