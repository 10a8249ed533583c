// SPDX-License-Identifier: Apache-2.0
/** Which policies and repositories follow from a submission, and why: rules as data. */
@NullMarked
package org.publicaccess.pass.core.policies;

import org.jspecify.annotations.NullMarked;
