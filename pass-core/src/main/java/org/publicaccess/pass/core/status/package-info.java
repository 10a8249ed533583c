// SPDX-License-Identifier: Apache-2.0
/** How PASS is doing: a page for people and figures for alarms. */
@NullMarked
package org.publicaccess.pass.core.status;

import org.jspecify.annotations.NullMarked;
