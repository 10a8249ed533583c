// SPDX-License-Identifier: Apache-2.0
/** A persistent ActiveMQ broker in a process of its own. */
@NullMarked
package org.publicaccess.pass.quickstart.broker;

import org.jspecify.annotations.NullMarked;
