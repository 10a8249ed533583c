// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.model.Publication;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class AuditIT {

    private final CoreServer core = CoreServer.shared();

    @Test
    void everyResourceKnowsWhoMadeAndWhoLastChangedIt() {
        core.person("staff1", "submitter");
        Answer created =
                core.httpOf("staff1")
                        .post("/data/publication", "{\"data\":{\"type\":\"publication\"}}");
        String id = created.json().path("data").path("id").asString();
        core.backend()
                .patch(
                        "/data/publication/" + id,
                        """
                        {"data":{"type":"publication","id":"%s","attributes":{"title":"T"}}}
                        """
                                .formatted(id));

        assertThat(authors(Long.parseLong(id))).isEqualTo("staff1 backend");
    }

    @Test
    void whatNobodyAskedForIsDoneByTheSystem() {
        Publication publication = new Publication();
        EntityManager entities = core.bean(EntityManager.class);
        core.transaction().executeWithoutResult(status -> entities.persist(publication));

        assertThat(authors(publication.id())).isEqualTo("system system");
    }

    private String authors(long publication) {
        return core.jdbc()
                .sql("SELECT created_by || ' ' || updated_by FROM publications WHERE id = ?")
                .param(publication)
                .query(String.class)
                .single();
    }
}
