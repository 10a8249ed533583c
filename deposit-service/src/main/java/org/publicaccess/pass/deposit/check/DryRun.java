// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What would be sent to a repository.
 *
 * @param content empty when nothing can be sent
 * @param problem why nothing can be sent, and how to mend it; empty when all is well
 */
record DryRun(String submission, Optional<ObjectNode> content, String problem) {

    boolean isWell() {
        return problem.isEmpty();
    }
}
