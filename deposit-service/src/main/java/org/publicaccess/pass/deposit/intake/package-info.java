// SPDX-License-Identifier: Apache-2.0
/** How submissions become work: from messages, and from what core holds without any message. */
@NullMarked
package org.publicaccess.pass.deposit.intake;

import org.jspecify.annotations.NullMarked;
