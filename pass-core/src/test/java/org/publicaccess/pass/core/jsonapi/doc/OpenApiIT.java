// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;
import org.publicaccess.pass.core.testing.CoreServer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiIT {

    private final CoreServer core = CoreServer.shared();

    @Test
    void everyTypeAndRelationshipHasItsPaths() {
        JsonNode paths = description().path("paths");
        for (var type : core.bean(ResourceTypes.class).all()) {
            assertThat(paths.has("/data/" + type.name())).as(type.name()).isTrue();
            assertThat(paths.has("/data/" + type.name() + "/{id}")).as(type.name()).isTrue();
            for (String relationship : type.relationships().keySet()) {
                assertThat(
                                paths.has(
                                        "/data/"
                                                + type.name()
                                                + "/{id}/relationships/"
                                                + relationship))
                        .isTrue();
            }
        }
        assertThat(paths.propertyNames())
                .contains(
                        "/data/operations",
                        "/file",
                        "/file/{uuid}/{name}",
                        "/user/whoami",
                        "/health");
    }

    @Test
    void everyReferenceLeadsSomewhereAndOperationIdsAreUnique() {
        JsonNode description = description();
        List<String> references = description.findValuesAsString("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(
                        reference ->
                                assertThat(description.at(reference.substring(1)).isMissingNode())
                                        .as(reference)
                                        .isFalse());
        List<String> ids = new ArrayList<>(description.findValuesAsString("operationId"));
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(100);
    }

    @Test
    void enumerationsAreThoseOfTheWire() {
        JsonNode status =
                description()
                        .at(
                                "/components/schemas/SubmissionAttributes/properties/submissionStatus/enum");
        assertThat(status.valueStream().map(JsonNode::asString))
                .contains("draft", "approval-requested", "needs-attention");
    }

    @Test
    void yamlSaysTheSameAsJson() {
        Answer answer = core.backend().with("Accept", "application/yaml").get("/doc");
        assertThat(answer.header("content-type")).startsWith("application/yaml");
        Map<String, Object> tree =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(answer.text());
        assertThat(JsonMapper.builder().build().<JsonNode>valueToTree(tree))
                .isEqualTo(description());
    }

    @Test
    void thePageForPeopleLoadsOnlyItsOwnScript() {
        Answer page = core.backend().with("Accept", "text/html").get("/doc/ui");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(page.text()).contains("/doc/ui/ui.js");
        assertThat(core.backend().get("/doc/ui/ui.js").header("content-type"))
                .startsWith("text/javascript");
        assertThat(core.backend().get("/doc/ui/other.js").status()).isEqualTo(404);
    }

    private JsonNode description() {
        Answer answer = core.backend().with("Accept", "application/json").get("/doc");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
