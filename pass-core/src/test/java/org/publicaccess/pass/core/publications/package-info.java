// SPDX-License-Identifier: Apache-2.0
/** Tests of look-ups. */
@NullMarked
package org.publicaccess.pass.core.publications;

import org.jspecify.annotations.NullMarked;
