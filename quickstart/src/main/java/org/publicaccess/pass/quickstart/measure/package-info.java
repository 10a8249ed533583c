// SPDX-License-Identifier: Apache-2.0
/** Measures start times and memory for docs/benchmarks.md. */
@NullMarked
package org.publicaccess.pass.quickstart.measure;

import org.jspecify.annotations.NullMarked;
