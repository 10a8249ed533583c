// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.intake;

import java.util.List;
import org.publicaccess.pass.deposit.repositories.RepositoryConfigurations;
import org.publicaccess.pass.deposit.work.WorkAgenda;
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
    private final WorkAgenda agenda;

    Bell(JmsTemplate jms, RepositoryConfigurations repositories, WorkAgenda agenda) {
        this.jms = jms;
        this.repositories = repositories;
        this.agenda = agenda;
    }

    /**
     * Announces a deposit.
     *
     * @param fence number of claims when its work was read
     */
    void ring(String depositId, String repositoryKey, long fence) {
        String queue = repositories.serving(List.of(repositoryKey)).workQueue();
        jms.send(queue, session -> session.createTextMessage(depositId));
        agenda.announced(depositId, fence);
    }
}
