// SPDX-License-Identifier: Apache-2.0
/** How the service reads and changes core's records when others do so at the same time. */
@NullMarked
package org.publicaccess.pass.deposit.core;

import org.jspecify.annotations.NullMarked;
