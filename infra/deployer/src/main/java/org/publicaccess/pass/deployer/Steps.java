// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.io.PrintStream;
import software.amazon.awssdk.services.ecs.EcsClient;

/** What the steps of a deployment share. */
record Steps(EcsClient ecs, Revisions revisions, Patience patience, PrintStream out) {

    void say(String text, Object... values) {
        out.println(text.formatted(values));
    }
}
