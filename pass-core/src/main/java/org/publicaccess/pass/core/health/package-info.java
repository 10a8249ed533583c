// SPDX-License-Identifier: Apache-2.0
/** Whether core can do its work. */
@NullMarked
package org.publicaccess.pass.core.health;

import org.jspecify.annotations.NullMarked;
