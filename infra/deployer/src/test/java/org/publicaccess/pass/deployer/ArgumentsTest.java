// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void tagMayComeFromTheEnvironment() {
        Arguments arguments =
                Arguments.parse(
                        List.of("application", "--environment", "production"),
                        Map.of("PASS_DEPLOY_TAG", "1.2.3-RC1"));

        assertThat(arguments.tag()).isEqualTo(new Tag("1.2.3-RC1"));
        assertThat(arguments.part()).isEqualTo("core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "1.2", "v1.2.3", "1.2.3 ", "1.2.3;rm", "1.2.3-"})
    void tagsThatMoveOrAreNoneAreRefused(String tag) {
        assertThatThrownBy(() -> new Tag(tag))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("1.4.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "everything --environment staging --tag 1.0.0",
                "service --environment staging --tag 1.0.0",
                "service a b --environment staging --tag 1.0.0",
                "application --tag 1.0.0",
                "application --environment staging",
                "application --environment Staging --tag 1.0.0",
                "application --environment staging --tag",
                "application --environment staging --tag 1.0.0 --force",
                "request --environment staging --tag 1.0.0"
            })
    void incompleteAndUnknownWordsAreRefusedWithTheUsage(String line) {
        try (DeployerFixture deployer = new DeployerFixture()) {
            String[] words = line.isEmpty() ? new String[0] : line.split(" ");

            assertThat(deployer.run(words)).isEqualTo(Deployer.WRONG_USAGE);
            assertThat(deployer.errors()).contains("Usage: deployer");
            assertThat(deployer.aws.actions()).isEmpty();
        }
    }

    @Test
    void tagReplacesTheImagesOwn() {
        Tag tag = new Tag("1.2.3");

        assertThat(tag.of("registry:5000/pass/core:1.0.0"))
                .isEqualTo("registry:5000/pass/core:1.2.3");
        assertThat(tag.of("registry:5000/pass/core")).isEqualTo("registry:5000/pass/core:1.2.3");
    }
}
