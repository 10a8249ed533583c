// SPDX-License-Identifier: Apache-2.0
/** What administrators may decide about deposits. */
@NullMarked
package org.publicaccess.pass.core.deposits;

import org.jspecify.annotations.NullMarked;
