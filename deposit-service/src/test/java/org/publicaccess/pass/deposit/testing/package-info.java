// SPDX-License-Identifier: Apache-2.0
/** What the tests of several packages use. */
@NullMarked
package org.publicaccess.pass.deposit.testing;

import org.jspecify.annotations.NullMarked;
