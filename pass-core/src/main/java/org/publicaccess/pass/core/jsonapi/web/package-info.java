// SPDX-License-Identifier: Apache-2.0
/** The HTTP side: paths, media types, entity tags and error documents. */
@NullMarked
package org.publicaccess.pass.core.jsonapi.web;

import org.jspecify.annotations.NullMarked;
