// SPDX-License-Identifier: Apache-2.0
/** Who may read and write what: one rule per type, as data. */
@NullMarked
package org.publicaccess.pass.core.access;

import org.jspecify.annotations.NullMarked;
