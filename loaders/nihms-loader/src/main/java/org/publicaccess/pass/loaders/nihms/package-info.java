// SPDX-License-Identifier: Apache-2.0
/** Loads what NIH knows about the compliance of papers. */
@NullMarked
package org.publicaccess.pass.loaders.nihms;

import org.jspecify.annotations.NullMarked;
