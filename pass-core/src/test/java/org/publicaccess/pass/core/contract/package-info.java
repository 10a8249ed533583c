// SPDX-License-Identifier: Apache-2.0
/** Replays what was recorded of the system that PASS replaces. */
@NullMarked
package org.publicaccess.pass.core.contract;

import org.jspecify.annotations.NullMarked;
