// SPDX-License-Identifier: Apache-2.0
/** What a site sets: the mode, sender, copies, templates and link rules. */
@NullMarked
package org.publicaccess.pass.notification.settings;

import org.jspecify.annotations.NullMarked;
