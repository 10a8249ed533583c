// SPDX-License-Identifier: Apache-2.0
/**
 * Servers that stand in for DSpace, InvenioRDM and SWORD. They keep state, follow the public REST
 * contracts, and reject what the real ones reject.
 */
@NullMarked
package org.publicaccess.pass.standins;

import org.jspecify.annotations.NullMarked;
