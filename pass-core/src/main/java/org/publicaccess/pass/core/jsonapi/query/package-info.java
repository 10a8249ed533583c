// SPDX-License-Identifier: Apache-2.0
/** What a request asks for: filter, sort, paging, sparse fields and includes. */
@NamedInterface("query")
@NullMarked
package org.publicaccess.pass.core.jsonapi.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
