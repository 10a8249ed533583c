// SPDX-License-Identifier: Apache-2.0
/**
 * What makes a program a loader: options, the process with its exit codes, reports and progress.
 */
@NullMarked
package org.publicaccess.pass.loaders.kit.run;

import org.jspecify.annotations.NullMarked;
