// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.List;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.news.Person;

/**
 * Who is told what about an event.
 *
 * @param kind which mail
 * @param recipients the people it is meant for
 */
record Notice(Kind kind, List<Person> recipients) {}
