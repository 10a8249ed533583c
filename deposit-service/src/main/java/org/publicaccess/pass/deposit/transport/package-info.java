// SPDX-License-Identifier: Apache-2.0
/** The places packages are delivered to, each with the same few atomic operations. */
@NullMarked
package org.publicaccess.pass.deposit.transport;

import org.jspecify.annotations.NullMarked;
