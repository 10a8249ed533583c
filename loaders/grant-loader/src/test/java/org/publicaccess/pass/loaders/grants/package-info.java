// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.publicaccess.pass.loaders.grants;

import org.jspecify.annotations.NullMarked;
