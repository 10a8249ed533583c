// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataSetTest {

    private static final long SEED = 7;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theSameSeedMakesTheSameLines() {
        assertThat(submissions(papers())).isEqualTo(submissions(papers()));
    }

    @Test
    void anotherSeedMakesOtherLines() {
        Papers others = new Papers(new Size(1), new SplittableRandom(SEED + 1));
        assertThat(submissions(papers())).isNotEqualTo(submissions(others));
    }

    @Test
    void metadataTakesTwoToFourKilobytes() {
        assertThat(submissions(papers()))
                .allSatisfy(
                        line ->
                                assertThat(
                                                read(line)
                                                        .at("/attributes/metadata")
                                                        .asString()
                                                        .length())
                                        .isBetween(2_000, 4_096));
    }

    @Test
    void aSubmissionHasOneDepositForEachOfItsRepositories() {
        Papers papers = papers();
        List<String> wanted = ids(read(papers.submission(17).toString()), "repositories");
        List<String> deposited =
                IntStream.range(0, Papers.REPOSITORIES)
                        .mapToObj(k -> papers.deposit(17 * Papers.REPOSITORIES + k).toString())
                        .map(line -> read(line).at("/relationships/repository/data/id").asString())
                        .toList();
        assertThat(deposited).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void idsOfTypesDoNotMeetAtTenTimesTheSize() {
        int most = new Size(10).submissions() * Papers.EVENTS;
        for (Ids type : Ids.values()) {
            assertThat(type.of(most)).isLessThan(type.of(0) + 10_000_000);
        }
    }

    private static Papers papers() {
        return new Papers(new Size(1), new SplittableRandom(SEED));
    }

    private static List<String> submissions(Papers papers) {
        return IntStream.range(0, 200).mapToObj(i -> papers.submission(i).toString()).toList();
    }

    private static List<String> ids(JsonNode resource, String relationship) {
        return resource.at("/relationships/" + relationship + "/data")
                .valueStream()
                .map(target -> target.path("id").asString())
                .toList();
    }

    private static JsonNode read(String line) {
        return JSON.readTree(line);
    }
}
