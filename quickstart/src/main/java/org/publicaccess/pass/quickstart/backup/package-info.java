// SPDX-License-Identifier: Apache-2.0
/** Backups of a whole system on one server, and what is made from them again. */
@NullMarked
package org.publicaccess.pass.quickstart.backup;

import org.jspecify.annotations.NullMarked;
