// SPDX-License-Identifier: Apache-2.0
/** Stand-ins for what lies outside PASS: NIHMS over SFTP and a mail server. */
@NullMarked
package org.publicaccess.pass.quickstart.standins;

import org.jspecify.annotations.NullMarked;
