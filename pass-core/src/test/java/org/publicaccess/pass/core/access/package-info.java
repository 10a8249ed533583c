// SPDX-License-Identifier: Apache-2.0
/** Tests of who may see and write what. */
@NullMarked
package org.publicaccess.pass.core.access;

import org.jspecify.annotations.NullMarked;
