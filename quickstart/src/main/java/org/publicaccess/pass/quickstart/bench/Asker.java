// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

/** Who is asked, and by whom. */
enum Asker {
    SESSION,
    BASIC,
    LIMIT
}
