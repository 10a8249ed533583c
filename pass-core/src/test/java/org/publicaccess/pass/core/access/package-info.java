// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.publicaccess.pass.core.access;

import org.jspecify.annotations.NullMarked;
