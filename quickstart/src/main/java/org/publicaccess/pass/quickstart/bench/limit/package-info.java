// SPDX-License-Identifier: Apache-2.0
/** The limit: an HTTP server that does nothing but send one SQL statement per request. */
@NullMarked
package org.publicaccess.pass.quickstart.bench.limit;

import org.jspecify.annotations.NullMarked;
