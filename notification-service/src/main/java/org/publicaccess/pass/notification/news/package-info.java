// SPDX-License-Identifier: Apache-2.0
/** What core says about an event: the submission and the people who take part in it. */
@NullMarked
package org.publicaccess.pass.notification.news;

import org.jspecify.annotations.NullMarked;
