// SPDX-License-Identifier: Apache-2.0
/** Works out who gets which mail about an event, and writes it. */
@NullMarked
package org.publicaccess.pass.notification.compose;

import org.jspecify.annotations.NullMarked;
