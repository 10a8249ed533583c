// SPDX-License-Identifier: Apache-2.0
/** Tests of metadata. */
@NullMarked
package org.publicaccess.pass.core.metadata;

import org.jspecify.annotations.NullMarked;
