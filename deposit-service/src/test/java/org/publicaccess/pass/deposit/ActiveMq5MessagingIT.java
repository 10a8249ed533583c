// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import org.publicaccess.pass.deposit.testing.OlderBroker;

class ActiveMq5MessagingIT extends MessagingContract {

    ActiveMq5MessagingIT() {
        super(OlderBroker::new);
    }
}
