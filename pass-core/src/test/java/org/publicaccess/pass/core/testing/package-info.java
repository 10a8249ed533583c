// SPDX-License-Identifier: Apache-2.0
/** One running core with real PostgreSQL, broker and file store for every test that needs them. */
@NullMarked
package org.publicaccess.pass.core.testing;

import org.jspecify.annotations.NullMarked;
