// SPDX-License-Identifier: Apache-2.0
/** What the site's {@code repositories.json} says about each repository. */
@NullMarked
package org.publicaccess.pass.deposit.repositories;

import org.jspecify.annotations.NullMarked;
