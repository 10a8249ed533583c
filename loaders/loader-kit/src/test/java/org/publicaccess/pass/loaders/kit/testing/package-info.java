// SPDX-License-Identifier: Apache-2.0
/** What the loaders' tests share. */
@NullMarked
package org.publicaccess.pass.loaders.kit.testing;

import org.jspecify.annotations.NullMarked;
