// SPDX-License-Identifier: Apache-2.0
/** What a package tells a repository about a submission, read from core. */
@NullMarked
package org.publicaccess.pass.deposit.submission;

import org.jspecify.annotations.NullMarked;
