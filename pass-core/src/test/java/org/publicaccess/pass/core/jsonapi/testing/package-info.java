// SPDX-License-Identifier: Apache-2.0
/** What the tests of the engine share: documents, seeds and checks of answers. */
@NullMarked
package org.publicaccess.pass.core.jsonapi.testing;

import org.jspecify.annotations.NullMarked;
