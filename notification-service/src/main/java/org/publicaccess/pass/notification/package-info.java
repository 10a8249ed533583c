// SPDX-License-Identifier: Apache-2.0
/** Turns what happens to submissions into e-mail to the people it concerns. */
@NullMarked
package org.publicaccess.pass.notification;

import org.jspecify.annotations.NullMarked;
