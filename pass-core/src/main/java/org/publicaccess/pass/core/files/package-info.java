// SPDX-License-Identifier: Apache-2.0
/** Uploaded files: OCFL storage and the addresses under {@code /file}. */
@NullMarked
package org.publicaccess.pass.core.files;

import org.jspecify.annotations.NullMarked;
