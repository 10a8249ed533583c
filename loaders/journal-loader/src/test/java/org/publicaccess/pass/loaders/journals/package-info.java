// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.publicaccess.pass.loaders.journals;

import org.jspecify.annotations.NullMarked;
