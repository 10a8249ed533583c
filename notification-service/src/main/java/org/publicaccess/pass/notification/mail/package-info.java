// SPDX-License-Identifier: Apache-2.0
/** Remembers every mail and sends each once. */
@NullMarked
package org.publicaccess.pass.notification.mail;

import org.jspecify.annotations.NullMarked;
