// SPDX-License-Identifier: Apache-2.0
/** When work that failed is tried again. */
@NullMarked
package org.publicaccess.pass.notification.retry;

import org.jspecify.annotations.NullMarked;
