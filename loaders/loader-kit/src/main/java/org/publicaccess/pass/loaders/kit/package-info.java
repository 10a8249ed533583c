// SPDX-License-Identifier: Apache-2.0
/** What the loaders share. */
@NullMarked
package org.publicaccess.pass.loaders.kit;

import org.jspecify.annotations.NullMarked;
