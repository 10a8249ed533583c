// SPDX-License-Identifier: Apache-2.0
/** The shipped services of PASS as child processes. */
@NullMarked
package org.publicaccess.pass.quickstart.services;

import org.jspecify.annotations.NullMarked;
