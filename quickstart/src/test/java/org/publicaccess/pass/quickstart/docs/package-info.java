// SPDX-License-Identifier: Apache-2.0
/** Pages of the documentation that are made from the code. */
@NullMarked
package org.publicaccess.pass.quickstart.docs;

import org.jspecify.annotations.NullMarked;
