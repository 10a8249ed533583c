// SPDX-License-Identifier: Apache-2.0
/** The bodies of the JMS messages that core sends to the other services. */
@NullMarked
package org.publicaccess.pass.api.messages;

import org.jspecify.annotations.NullMarked;
