// SPDX-License-Identifier: Apache-2.0
/** The resource types, their attributes and relationships, as the JPA metamodel gives them. */
@NamedInterface("schema")
@NullMarked
package org.publicaccess.pass.core.jsonapi.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
