// SPDX-License-Identifier: Apache-2.0
/** Loads journals and their part in PubMed Central. */
@NullMarked
package org.publicaccess.pass.loaders.journals;

import org.jspecify.annotations.NullMarked;
