// SPDX-License-Identifier: Apache-2.0
/** The life of a submission: its transitions, events and history. */
@NullMarked
package org.publicaccess.pass.core.submissions;

import org.jspecify.annotations.NullMarked;
