// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.publicaccess.pass.loaders.nihms;

import org.jspecify.annotations.NullMarked;
