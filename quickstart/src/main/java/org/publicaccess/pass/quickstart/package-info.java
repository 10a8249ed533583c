// SPDX-License-Identifier: Apache-2.0
/** The launcher that runs the whole of PASS on a laptop. */
@NullMarked
package org.publicaccess.pass.quickstart;

import org.jspecify.annotations.NullMarked;
