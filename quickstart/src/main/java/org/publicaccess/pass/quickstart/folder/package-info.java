// SPDX-License-Identifier: Apache-2.0
/** The data folder of a demo: whose it is, who uses it, and where everything lies in it. */
@NullMarked
package org.publicaccess.pass.quickstart.folder;

import org.jspecify.annotations.NullMarked;
