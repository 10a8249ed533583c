// SPDX-License-Identifier: Apache-2.0
/** Packages of submissions, written as a stream with every size and digest known before. */
@NullMarked
package org.publicaccess.pass.deposit.packaging;

import org.jspecify.annotations.NullMarked;
