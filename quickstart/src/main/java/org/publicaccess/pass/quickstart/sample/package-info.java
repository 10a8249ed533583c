// SPDX-License-Identifier: Apache-2.0
/** A sample submission that travels through the public HTTP API into every repository. */
@NullMarked
package org.publicaccess.pass.quickstart.sample;

import org.jspecify.annotations.NullMarked;
