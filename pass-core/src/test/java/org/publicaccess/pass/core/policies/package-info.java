// SPDX-License-Identifier: Apache-2.0
/** Tests of policies. */
@NullMarked
package org.publicaccess.pass.core.policies;

import org.jspecify.annotations.NullMarked;
