// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.dspace;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.Http;
import org.publicaccess.pass.deposit.packaging.ItemFile;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts files into other bundles than the one of the submission form. */
record Bundles(DSpaceSession session) {

    /** A file and the name of its bundle. */
    record Placed(String bundle, ItemFile file) {}

    void fill(String item, List<Placed> files) throws IOException {
        Map<String, String> ids = new HashMap<>();
        for (Placed placed : files) {
            String id = ids.get(placed.bundle());
            if (id == null) {
                id = create(item, placed.bundle());
                ids.put(placed.bundle(), id);
            }
            Http.Form form =
                    Http.Form.of(
                            placed.file().name(),
                            Http.content(placed.file(), 0, placed.file().size()));
            require(
                    session.post(
                            "/core/bundles/" + id + "/bitstreams", form.contentType(), form.body()),
                    "the file %s in the bundle %s"
                            .formatted(placed.file().name(), placed.bundle()));
        }
    }

    private String create(String item, String name) throws IOException {
        String body = JsonNodeFactory.instance.objectNode().put("name", name).toString();
        return require(
                        session.post(
                                "/core/items/" + item + "/bundles",
                                "application/json",
                                BodyPublishers.ofString(body)),
                        "the bundle " + name)
                .body()
                .path("uuid")
                .asString("");
    }

    private Answer require(Answer answer, String what) throws IOException {
        if (!answer.isOk()) {
            throw session.http().refused(answer, what);
        }
        return answer;
    }
}
