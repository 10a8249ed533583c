// SPDX-License-Identifier: Apache-2.0
/** Sends requests as fast as they are answered, at little cost of its own. */
@NullMarked
package org.publicaccess.pass.quickstart.bench.load;

import org.jspecify.annotations.NullMarked;
