// SPDX-License-Identifier: Apache-2.0
/** The connector to InvenioRDM. */
@NullMarked
package org.publicaccess.pass.deposit.inveniordm;

import org.jspecify.annotations.NullMarked;
