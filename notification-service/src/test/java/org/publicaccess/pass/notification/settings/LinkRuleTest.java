// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRuleTest {

    private final LinkRule rule =
            new LinkRule(Set.of("*"), URI.create("https://pass.example.edu/app"), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pass.example.edu/app",
                "https://pass.example.edu/app/submissions/7?userToken=X#top",
                "HTTPS://PASS.example.edu/app/"
            })
    void whatLiesBelowTheBaseIsAccepted(String href) {
        assertThat(rule.accepts(href)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pass.example.edu.evil.example/app",
                "https://pass.example.edu@evil.example/app",
                "https://somebody@pass.example.edu/app",
                "http://pass.example.edu/app",
                "https://pass.example.edu:8443/app",
                "https://pass.example.edu/application",
                "https://pass.example.edu/app/../other",
                "javascript:alert(1)",
                "//pass.example.edu/app",
                "not a link",
                ""
            })
    void everythingElseIsNot(String href) {
        assertThat(rule.accepts(href)).isFalse();
    }

    @Test
    void aRuleHoldsForItsRelations() {
        assertThat(rule.covers("submission-view")).isTrue();
        LinkRule one = new LinkRule(Set.of("submission-view"), rule.base(), true);
        assertThat(one.covers("submission-view")).isTrue();
        assertThat(one.covers("submission-review")).isFalse();
    }

    @Test
    void aBaseWithoutAHostIsRefused() {
        assertThatThrownBy(() -> new LinkRule(Set.of("*"), URI.create("/app"), false))
                .hasMessageContaining("/app");
    }
}
