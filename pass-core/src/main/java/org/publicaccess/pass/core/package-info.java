// SPDX-License-Identifier: Apache-2.0
/** The JSON:API core of PASS. */
@NullMarked
package org.publicaccess.pass.core;

import org.jspecify.annotations.NullMarked;
