// SPDX-License-Identifier: Apache-2.0
/** The deposit service: takes submissions, packages them and deposits them into repositories. */
@NullMarked
package org.publicaccess.pass.deposit;

import org.jspecify.annotations.NullMarked;
