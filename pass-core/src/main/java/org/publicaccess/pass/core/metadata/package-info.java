// SPDX-License-Identifier: Apache-2.0
/** What repositories need to know of a paper, as JSON Schemas that forms and the server share. */
@NullMarked
package org.publicaccess.pass.core.metadata;

import org.jspecify.annotations.NullMarked;
