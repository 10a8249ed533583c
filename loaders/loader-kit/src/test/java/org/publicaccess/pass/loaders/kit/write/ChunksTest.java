// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.client.PassClientException;

class ChunksTest {

    private final List<String> loaded = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<List<String>> written = new ArrayList<>();
    private final List<String> faulty = new ArrayList<>();
    private int status = 422;
    private int plans;

    private final Writer writer =
            new Writer() {
                @Override
                public void write(List<Draft> drafts) {
                    List<String> labels = drafts.stream().map(Draft::label).toList();
                    if (labels.stream().anyMatch(faulty::contains)) {
                        throw new PassClientException(status, "", "core says no");
                    }
                    written.add(labels);
                }

                @Override
                public void tell(List<Draft> drafts) {
                    // counted elsewhere
                }

                @Override
                public void note(String text) {
                    // shown elsewhere
                }
            };

    private Chunks<String> chunks(int size) {
        Planner<String> planner =
                items -> {
                    plans++;
                    return items.stream()
                            .map(
                                    item ->
                                            item.equals("odd")
                                                    ? Plan.refused(item, "it is odd")
                                                    : Plan.of(
                                                            item, List.of(Draft.fresh("x", item))))
                            .toList();
                };
        Outcome<String> outcome =
                new Outcome<>() {
                    @Override
                    public void loaded(String item) {
                        loaded.add(item);
                    }

                    @Override
                    public void refused(String item, String reason) {
                        refused.add(item + ": " + reason);
                    }
                };
        return new Chunks<>(size, planner, writer, outcome);
    }

    private void load(int size, String... items) {
        Chunks<String> chunks = chunks(size);
        List.of(items).forEach(chunks::add);
        chunks.flush();
    }

    @Test
    void itemsAreWrittenInBatchesAndTheRestAtTheEnd() {
        load(2, "a", "b", "c");
        assertThat(written).containsExactly(List.of("x a", "x b"), List.of("x c"));
        assertThat(loaded).containsExactly("a", "b", "c");
    }

    @Test
    void oneFaultyItemIsLeftOutAndAllOthersAreWritten() {
        faulty.add("x c");
        load(8, "a", "b", "c", "d", "e", "odd");
        assertThat(loaded).containsExactly("a", "b", "d", "e");
        assertThat(refused).containsExactly("c: core says no", "odd: it is odd");
    }

    @Test
    void afterAConflictTheChunkIsComparedOnceMore() {
        faulty.add("x a");
        status = 409;
        load(1, "a");
        assertThat(plans).isEqualTo(2);
        assertThat(refused).containsExactly("a: core says no");
    }

    @Test
    void aFailureThatMayPassEndsTheLoad() {
        faulty.add("x a");
        status = 503;
        assertThatThrownBy(() -> load(1, "a")).isInstanceOf(PassClientException.class);
        assertThat(refused).isEmpty();
    }
}
