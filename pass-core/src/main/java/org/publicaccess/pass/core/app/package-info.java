// SPDX-License-Identifier: Apache-2.0
/** Serves the built browser application where no proxy does. */
@NullMarked
package org.publicaccess.pass.core.app;

import org.jspecify.annotations.NullMarked;
