// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import org.publicaccess.pass.deposit.testing.EmbeddedBroker;

class ActiveMq6MessagingIT extends MessagingContract {

    ActiveMq6MessagingIT() {
        super(EmbeddedBroker::new);
    }
}
