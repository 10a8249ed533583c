// SPDX-License-Identifier: Apache-2.0
/** What the services share: statuses, value types, messages and the JSON:API client. */
@NullMarked
package org.publicaccess.pass.api;

import org.jspecify.annotations.NullMarked;
