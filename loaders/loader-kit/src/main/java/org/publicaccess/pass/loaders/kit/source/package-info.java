// SPDX-License-Identifier: Apache-2.0
/** Where rows come from, each with its place, and how they are sorted without holding them all. */
@NullMarked
package org.publicaccess.pass.loaders.kit.source;

import org.jspecify.annotations.NullMarked;
