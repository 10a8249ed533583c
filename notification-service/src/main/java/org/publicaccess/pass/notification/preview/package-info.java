// SPDX-License-Identifier: Apache-2.0
/** Shows every kind of mail without sending any. */
@NullMarked
package org.publicaccess.pass.notification.preview;

import org.jspecify.annotations.NullMarked;
