// SPDX-License-Identifier: Apache-2.0
/** Takes the events of core, remembers each, and sees that its mails get planned. */
@NullMarked
package org.publicaccess.pass.notification.events;

import org.jspecify.annotations.NullMarked;
