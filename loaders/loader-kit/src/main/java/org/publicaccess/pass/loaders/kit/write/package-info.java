// SPDX-License-Identifier: Apache-2.0
/** How what should be stored is compared with what is, and written in batches. */
@NullMarked
package org.publicaccess.pass.loaders.kit.write;

import org.jspecify.annotations.NullMarked;
