// SPDX-License-Identifier: Apache-2.0
/** Tests of reading query strings. */
@NullMarked
package org.publicaccess.pass.core.jsonapi.query;

import org.jspecify.annotations.NullMarked;
