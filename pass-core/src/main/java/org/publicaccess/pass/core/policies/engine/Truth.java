// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

/** Three-valued truth, in ascending order, so that "and" is the least and "or" the greatest. */
enum Truth {
    NO,
    UNKNOWN,
    YES
}
