// SPDX-License-Identifier: Apache-2.0
/** The queues that the service listens to. */
@NullMarked
package org.publicaccess.pass.deposit.messaging;

import org.jspecify.annotations.NullMarked;
