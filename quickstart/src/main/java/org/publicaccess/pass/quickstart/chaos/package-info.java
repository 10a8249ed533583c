// SPDX-License-Identifier: Apache-2.0
/**
 * {@code ./pass chaos}: kills and cuts whatever takes part in a deposit, and counts what arrives.
 */
@NullMarked
package org.publicaccess.pass.quickstart.chaos;

import org.jspecify.annotations.NullMarked;
