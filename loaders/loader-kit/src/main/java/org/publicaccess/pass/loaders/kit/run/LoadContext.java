// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

import java.time.Clock;
import org.publicaccess.pass.api.client.PassClient;

/**
 * What a load works with.
 *
 * @param core the client of core
 * @param options the command line
 * @param states what the loader remembers
 * @param progress where to show how far it is
 * @param clock the time
 */
public record LoadContext(
        PassClient core, Options options, States states, Progress progress, Clock clock) {}
