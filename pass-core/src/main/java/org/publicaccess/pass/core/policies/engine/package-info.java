// SPDX-License-Identifier: Apache-2.0
/** Decides which policies bind a paper and why, from facts alone: no database, no clock. */
@NullMarked
package org.publicaccess.pass.core.policies.engine;

import org.jspecify.annotations.NullMarked;
