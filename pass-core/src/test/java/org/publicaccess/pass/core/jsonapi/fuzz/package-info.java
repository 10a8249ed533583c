// SPDX-License-Identifier: Apache-2.0
/** Sends damaged requests and looks for answers that are no proper refusal. */
@NullMarked
package org.publicaccess.pass.core.jsonapi.fuzz;

import org.jspecify.annotations.NullMarked;
