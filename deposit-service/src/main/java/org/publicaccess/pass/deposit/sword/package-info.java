// SPDX-License-Identifier: Apache-2.0
/** The connector to repositories that speak SWORD 3.0. */
@NullMarked
package org.publicaccess.pass.deposit.sword;

import org.jspecify.annotations.NullMarked;
