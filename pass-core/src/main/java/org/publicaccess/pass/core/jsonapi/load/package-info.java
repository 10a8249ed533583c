// SPDX-License-Identifier: Apache-2.0
/** Fills an empty database from JSON lines, with ids kept. */
@NamedInterface("load")
@NullMarked
package org.publicaccess.pass.core.jsonapi.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
