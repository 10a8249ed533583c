// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

/** Who is asked, and by whom. */
enum Asker {
    /** An administrator, who may read everything, in a session. */
    SESSION,
    /** A person with submissions and grants of their own, in a session. */
    PERSON,
    BASIC,
    LIMIT
}
