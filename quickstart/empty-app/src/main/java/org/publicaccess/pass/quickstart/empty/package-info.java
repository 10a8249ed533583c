// SPDX-License-Identifier: Apache-2.0
/** The yardstick for start times: a Spring Boot web application without anything of its own. */
@NullMarked
package org.publicaccess.pass.quickstart.empty;

import org.jspecify.annotations.NullMarked;
