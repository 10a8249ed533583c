// SPDX-License-Identifier: Apache-2.0
/** Tests of the engine over HTTP. */
@NullMarked
package org.publicaccess.pass.core.jsonapi.web;

import org.jspecify.annotations.NullMarked;
