// SPDX-License-Identifier: Apache-2.0
/** Applies documents to entities and records every change. */
@NamedInterface("write")
@NullMarked
package org.publicaccess.pass.core.jsonapi.write;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
