// SPDX-License-Identifier: Apache-2.0
/** The service's settings, as the environment gives them. */
@NullMarked
package org.publicaccess.pass.deposit.settings;

import org.jspecify.annotations.NullMarked;
