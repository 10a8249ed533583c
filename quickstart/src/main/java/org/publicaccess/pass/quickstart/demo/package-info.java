// SPDX-License-Identifier: Apache-2.0
/** The demo: the whole of PASS with its surroundings, started by one command. */
@NullMarked
package org.publicaccess.pass.quickstart.demo;

import org.jspecify.annotations.NullMarked;
