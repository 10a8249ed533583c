// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SameAnswerTest {

    private static final String ONE =
            """
            {"data":{"type":"journal","id":"5","attributes":{"version":1}},"included":[
            {"type":"user","id":"1"},{"type":"user","id":"2"}]}""";

    private static final String OTHER_ORDER =
            """
            {"included":[{"id":"2","type":"user"},{"id":"1","type":"user"}],
            "data":{"id":"5","type":"journal","attributes":{"version":1}}}""";

    @Test
    void theOrderOfMembersAndOfIncludedResourcesDoesNotMatter() {
        assertThatCode(() -> SameAnswer.check("b", ONE, OTHER_ORDER, false))
                .doesNotThrowAnyException();
    }

    @Test
    void aMissingResourceIsADifference() {
        String less = ONE.replace(",{\"type\":\"user\",\"id\":\"2\"}", "");
        assertThatThrownBy(() -> SameAnswer.check("b", ONE, less, false))
                .hasMessageContaining("at /included");
    }

    @Test
    void aValueIsADifference() {
        String other = ONE.replace("\"version\":1", "\"version\":2");
        assertThatThrownBy(() -> SameAnswer.check("a", ONE, other, false))
                .hasMessageContaining("/data/attributes/version: core 1, limit 2");
    }

    @Test
    void whatEachWroteMayDiffer() {
        String other = ONE.replace("\"version\":1", "\"version\":2").replace("\"5\"", "\"55\"");
        assertThatCode(() -> SameAnswer.check("f", ONE, other, true)).doesNotThrowAnyException();
    }
}
