// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.publicaccess.pass.api.DepositTransition;
import org.publicaccess.pass.api.Transition;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.deposit.work.Stage;

/** The guide's tables and the code say the same. */
class TransitionTablesTest {

    private static final Path GUIDE = Path.of("..", "docs", "deposits.md");

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("deposit", table(DepositTransition.values())),
                Arguments.of("repository copy", table(CopyTransition.values())),
                Arguments.of("aggregate", table(AggregateTransition.values())),
                Arguments.of("submission", table(SubmissionTransition.values())),
                Arguments.of("stage", stages()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theGuideShowsTheTableOfTheCode(String status, String table) throws IOException {
        assertThat(Files.readString(GUIDE)).as("the table of the %s", status).contains(table);
    }

    @Test
    void noTransitionIsAmbiguous() {
        for (Transition<?>[] table :
                List.<Transition<?>[]>of(
                        AggregateTransition.values(), SubmissionTransition.values())) {
            List<String> pairs =
                    Arrays.stream(table)
                            .flatMap(row -> row.from().stream().map(from -> from + " " + row.to()))
                            .toList();
            assertThat(pairs).doesNotHaveDuplicates();
        }
    }

    private static String table(Transition<?>... rows) {
        return Stream.concat(
                        Stream.of("| from | to | when |", "| --- | --- | --- |"),
                        Arrays.stream(rows)
                                .map(
                                        row ->
                                                "| %s | `%s` | %s |"
                                                        .formatted(
                                                                from(row),
                                                                row.to().wire(),
                                                                row.what())))
                .collect(Collectors.joining("\n"));
    }

    private static String from(Transition<?> row) {
        return row.from().stream()
                .map(
                        status ->
                                status.map(value -> "`" + ((WireValue) value).wire() + "`")
                                        .orElse("none"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String stages() {
        return Stream.concat(
                        Stream.of(
                                "| stage | meaning | a worker may enter | a decision may lead to |",
                                "| --- | --- | --- | --- |"),
                        Stream.of(Stage.values())
                                .map(
                                        stage ->
                                                "| `%s` | %s | %s | %s |"
                                                        .formatted(
                                                                name(stage),
                                                                stage.meaning(),
                                                                names(stage.next()),
                                                                names(stage.byDecision()))))
                .collect(Collectors.joining("\n"));
    }

    private static String names(Set<Stage> stages) {
        return stages.isEmpty()
                ? "–"
                : stages.stream()
                        .map(stage -> "`" + name(stage) + "`")
                        .collect(Collectors.joining(", "));
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
