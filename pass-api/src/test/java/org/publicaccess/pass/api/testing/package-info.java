// SPDX-License-Identifier: Apache-2.0
/** Real components for the tests of every module. */
@NullMarked
package org.publicaccess.pass.api.testing;

import org.jspecify.annotations.NullMarked;
