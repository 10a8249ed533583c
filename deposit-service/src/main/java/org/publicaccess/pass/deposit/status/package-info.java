// SPDX-License-Identifier: Apache-2.0
/** The statuses of submissions, computed from their deposits and copies. */
@NullMarked
package org.publicaccess.pass.deposit.status;

import org.jspecify.annotations.NullMarked;
