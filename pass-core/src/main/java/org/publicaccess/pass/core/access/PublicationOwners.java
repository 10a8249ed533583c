// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.model.Publication;
import org.publicaccess.pass.core.model.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps whose a publication is while no submission uses it: the person's who made it, then the
 * person's who deleted its last submission.
 */
@Component
class PublicationOwners implements ChangeListener {

    private static final String CREATED = "UPDATE publications SET owner_id = ? WHERE id = ?";

    private static final String LEFT_BEHIND =
            """
            UPDATE publications SET owner_id = ? WHERE id = ?
                AND NOT EXISTS (SELECT FROM submissions WHERE publication_id = publications.id)""";

    private final JdbcClient jdbc;
    private final EntityManagerFactory entities;

    PublicationOwners(JdbcClient jdbc, EntityManagerFactory entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    @Override
    public void changed(ResourceChange change) {
        Optional<Long> person = PassPrincipal.current().flatMap(PassPrincipal::person);
        switch (change.operation()) {
            case CREATE -> person.ifPresent(id -> created(change.entity(), id));
            case DELETE -> person.ifPresent(id -> deleted(change.entity(), id));
            case UPDATE -> {} // changes no owner
        }
    }

    private void created(Object entity, long person) {
        if (entity instanceof Publication publication) {
            jdbc.sql(CREATED).params(person, publication.id()).update();
        }
    }

    private void deleted(Object entity, long person) {
        if (entity instanceof Submission submission) {
            submission
                    .publication()
                    .map(entities.getPersistenceUnitUtil()::getIdentifier)
                    .ifPresent(id -> jdbc.sql(LEFT_BEHIND).params(person, id).update());
        }
    }
}
