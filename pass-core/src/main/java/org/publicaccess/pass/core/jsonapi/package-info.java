// SPDX-License-Identifier: Apache-2.0
/** A JSON:API engine over the JPA metamodel: reads as SQL projections, writes through entities. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.publicaccess.pass.core.jsonapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
