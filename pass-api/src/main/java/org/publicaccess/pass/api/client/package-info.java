// SPDX-License-Identifier: Apache-2.0
/**
 * {@link org.publicaccess.pass.api.client.PassClient}: how the services speak JSON:API with core.
 */
@NullMarked
package org.publicaccess.pass.api.client;

import org.jspecify.annotations.NullMarked;
