// SPDX-License-Identifier: Apache-2.0
/** What all HTTP answers of core have in common: error documents for programs. */
@NullMarked
package org.publicaccess.pass.core.web;

import org.jspecify.annotations.NullMarked;
