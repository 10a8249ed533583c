// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.intake;

import java.util.List;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.work.WorkStore;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

/**
 * Announces work on its repository's queue. The message only wakes a worker up; what is to be done
 * stands in the database, so a message that is lost or repeated does no harm.
 */
@Component
class Bell {

    private final JmsTemplate jms;
    private final RepositoryConfigurations repositories;
    private final WorkStore store;

    Bell(JmsTemplate jms, RepositoryConfigurations repositories, WorkStore store) {
        this.jms = jms;
        this.repositories = repositories;
        this.store = store;
    }

    /**
     * Announces a deposit.
     *
     * @param fence number of claims when its work was read
     */
    void ring(String depositId, String repositoryKey, long fence) {
        String queue = repositories.serving(List.of(repositoryKey)).workQueue();
        jms.send(queue, session -> session.createTextMessage(depositId));
        store.announced(depositId, fence);
    }
}
