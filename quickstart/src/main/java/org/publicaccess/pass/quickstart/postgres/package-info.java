// SPDX-License-Identifier: Apache-2.0
/** A real PostgreSQL server with durable settings, from binaries that come as a jar. */
@NullMarked
package org.publicaccess.pass.quickstart.postgres;

import org.jspecify.annotations.NullMarked;
