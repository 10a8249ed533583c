// SPDX-License-Identifier: Apache-2.0
/** Looks papers up at Crossref, Unpaywall and PubMed, and finds or makes their journals. */
@NullMarked
package org.publicaccess.pass.core.publications;

import org.jspecify.annotations.NullMarked;
