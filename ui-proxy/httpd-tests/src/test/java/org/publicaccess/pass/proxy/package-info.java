// SPDX-License-Identifier: Apache-2.0
/** Runs the Apache configuration with a real identity provider before it and core behind it. */
@NullMarked
package org.publicaccess.pass.proxy;

import org.jspecify.annotations.NullMarked;
