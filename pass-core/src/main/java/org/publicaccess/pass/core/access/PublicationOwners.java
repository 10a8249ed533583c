// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import jakarta.persistence.EntityManagerFactory;
import java.util.Optional;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.PendingRows;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.model.Publication;
import org.publicaccess.pass.core.model.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps whose a publication is while no submission uses it: the person's who made it, then the
 * person's who deleted its last submission or gave that another publication.
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
    public void changed(ResourceChange change, PendingRows records) {
        Optional<Long> person = PassPrincipal.current().flatMap(PassPrincipal::person);
        switch (change.operation()) {
            case CREATE -> person.ifPresent(id -> created(change.entity(), id));
            case DELETE -> person.ifPresent(id -> deleted(change.entity(), id));
            case UPDATE -> person.ifPresent(id -> updated(change, id));
        }
    }

    private void created(Object entity, long person) {
        if (entity instanceof Publication publication) {
            jdbc.sql(CREATED).params(person, publication.id()).update();
        }
    }

    private void updated(ResourceChange change, long person) {
        if (change.entity() instanceof Submission) {
            leaveBehind(Optional.ofNullable(change.before().get("publication")), person);
        }
    }

    private void deleted(Object entity, long person) {
        if (entity instanceof Submission submission) {
            leaveBehind(submission.publication(), person);
        }
    }

    private void leaveBehind(Optional<?> publication, long person) {
        publication
                .map(entities.getPersistenceUnitUtil()::getIdentifier)
                .ifPresent(id -> jdbc.sql(LEFT_BEHIND).params(person, id).update());
    }
}
