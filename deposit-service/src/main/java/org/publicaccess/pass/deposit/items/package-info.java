// SPDX-License-Identifier: Apache-2.0
/** Repositories that make an item of what they are sent: what every connector promises. */
@NullMarked
package org.publicaccess.pass.deposit.items;

import org.jspecify.annotations.NullMarked;
