// SPDX-License-Identifier: Apache-2.0
/** Measures core against the least that any server must do for the same answers. */
@NullMarked
package org.publicaccess.pass.quickstart.bench;

import org.jspecify.annotations.NullMarked;
