// SPDX-License-Identifier: Apache-2.0
/** How a service without a web server answers those who watch it. */
@NullMarked
package org.publicaccess.pass.api.status;

import org.jspecify.annotations.NullMarked;
