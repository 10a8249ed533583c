// SPDX-License-Identifier: Apache-2.0
/** The OpenAPI 3.1 description of the interface, from the same metamodel that answers it. */
@NullMarked
package org.publicaccess.pass.core.jsonapi.doc;

import org.jspecify.annotations.NullMarked;
