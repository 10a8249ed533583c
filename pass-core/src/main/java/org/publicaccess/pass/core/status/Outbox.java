// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Messages that the broker has not taken yet.
 *
 * @param messages how many
 * @param oldest since when the oldest waits
 */
record Outbox(long messages, @Nullable Instant oldest) {}
