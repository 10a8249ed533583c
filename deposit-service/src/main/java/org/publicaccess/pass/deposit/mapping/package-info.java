// SPDX-License-Identifier: Apache-2.0
/** Declarative mappings: which field of a repository gets what a submission says. */
@NullMarked
package org.publicaccess.pass.deposit.mapping;

import org.jspecify.annotations.NullMarked;
