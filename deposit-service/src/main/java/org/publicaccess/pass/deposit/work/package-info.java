// SPDX-License-Identifier: Apache-2.0
/** The state of the work: what is to be delivered, who is at it, and when it is tried again. */
@NullMarked
package org.publicaccess.pass.deposit.work;

import org.jspecify.annotations.NullMarked;
