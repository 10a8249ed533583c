// SPDX-License-Identifier: Apache-2.0
/** The connector to DSpace 7 and later. */
@NullMarked
package org.publicaccess.pass.deposit.dspace;

import org.jspecify.annotations.NullMarked;
