// SPDX-License-Identifier: Apache-2.0
/**
 * A naive second implementation of reading, over data in memory, that the engine's answers are
 * compared with.
 */
@NullMarked
package org.publicaccess.pass.core.jsonapi.oracle;

import org.jspecify.annotations.NullMarked;
