// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.testing.Doc;
import org.publicaccess.pass.core.testing.CoreHttp;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;

class LoaderStateIT {

    private final CoreServer core = CoreServer.shared();
    private final String name = "mark-" + UUID.randomUUID();
    private final Doc state =
            Doc.of("loaderState").with("loader", "test").with("name", name).with("value", "1");

    @Test
    void servicesKeepOneStateOfAName() {
        long id = state.createdBy(core.backend());
        assertThat(core.backend().get("/data/loaderState/" + id).text()).contains(name);
        Answer again = core.backend().post("/data/loaderState", state.json());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/errors/0/code").asString()).isEqualTo("duplicate");
    }

    @Test
    void personsNeitherSeeNorWriteIt() {
        long id = state.createdBy(core.backend());
        core.person("nih-user", "submitter");
        CoreHttp person = core.httpOf("nih-user");
        assertThat(person.get("/data/loaderState/" + id).status()).isEqualTo(404);
        assertThat(person.get("/data/loaderState").text()).doesNotContain(name);
        assertThat(person.post("/data/loaderState", state.json()).status()).isEqualTo(403);
    }
}
