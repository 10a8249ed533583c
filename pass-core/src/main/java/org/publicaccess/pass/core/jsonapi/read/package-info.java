// SPDX-License-Identifier: Apache-2.0
/** Answers reads with one SQL statement per resource type. */
@NamedInterface("read")
@NullMarked
package org.publicaccess.pass.core.jsonapi.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
