// SPDX-License-Identifier: Apache-2.0
/** The benchmark's data: the same resources for the same seed. */
@NullMarked
package org.publicaccess.pass.quickstart.bench.data;

import org.jspecify.annotations.NullMarked;
