// SPDX-License-Identifier: Apache-2.0
/** Loads grants, their funders and their investigators. */
@NullMarked
package org.publicaccess.pass.loaders.grants;

import org.jspecify.annotations.NullMarked;
