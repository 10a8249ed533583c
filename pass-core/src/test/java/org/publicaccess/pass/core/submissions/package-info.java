// SPDX-License-Identifier: Apache-2.0
/** Tests of a submission's life. */
@NullMarked
package org.publicaccess.pass.core.submissions;

import org.jspecify.annotations.NullMarked;
