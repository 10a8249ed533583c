// SPDX-License-Identifier: Apache-2.0
/** Child processes: started in groups of their own, watched, started again, stopped in order. */
@NullMarked
package org.publicaccess.pass.quickstart.process;

import org.jspecify.annotations.NullMarked;
