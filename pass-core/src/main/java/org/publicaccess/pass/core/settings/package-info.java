// SPDX-License-Identifier: Apache-2.0
/** How core refuses to start when a setting is missing or wrong. */
@NullMarked
package org.publicaccess.pass.core.settings;

import org.jspecify.annotations.NullMarked;
