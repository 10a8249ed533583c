// SPDX-License-Identifier: Apache-2.0
/** The resource types as JPA entities and their Spring Data repositories. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.publicaccess.pass.core.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
