// SPDX-License-Identifier: Apache-2.0
/** The transactional outbox and its relay to the JMS broker. */
@NullMarked
package org.publicaccess.pass.core.messaging;

import org.jspecify.annotations.NullMarked;
