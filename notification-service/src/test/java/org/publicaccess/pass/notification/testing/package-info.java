// SPDX-License-Identifier: Apache-2.0
/** What the service meets in its tests: a core, a broker, an SMTP server and a database. */
@NullMarked
package org.publicaccess.pass.notification.testing;

import org.jspecify.annotations.NullMarked;
