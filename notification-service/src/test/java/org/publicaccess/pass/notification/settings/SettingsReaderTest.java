// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.notification.mail.Kind;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import tools.jackson.databind.json.JsonMapper;

class SettingsReaderTest {

    @TempDir Path folder;

    @Test
    void everyModeAndEveryKindHasADefault() {
        for (Mode mode : Mode.values()) {
            NotificationSettings settings = reader().read(mode, "");
            assertThat(settings.recipients().from()).isEqualTo("noreply@pass.example.edu");
            assertThat(settings.templates()).containsOnlyKeys(Kind.values());
            assertThat(settings.linkRules()).hasSize(1);
        }
    }

    @Test
    void theSitesFileCountsWhereItSaysSomethingAndTheDefaultElsewhere() throws IOException {
        String file =
                site(
                        """
                        {"recipient-config": [{"mode": "PRODUCTION", "fromAddress": "${office}@example.edu",
                            "whitelist": ["mailto:A@example.edu", " "]}],
                         "templates": [{"notification": "SUBMISSION_APPROVAL_INVITE",
                            "templates": {"SUBJECT": "Hi {{to}}"}}]}
                        """);
        NotificationSettings settings = reader().read(Mode.PRODUCTION, file);
        assertThat(settings.recipients().from()).isEqualTo("library@example.edu");
        assertThat(settings.recipients().allows("a@EXAMPLE.edu")).isTrue();
        assertThat(settings.recipients().allows("b@example.edu")).isFalse();
        TemplateTexts invite =
                Objects.requireNonNull(settings.templates().get(Kind.SUBMISSION_APPROVAL_INVITE));
        assertThat(invite.subject()).isEqualTo("Hi {{to}}");
        assertThat(invite.body()).contains("whoever opens it first becomes the submitter");
        assertThat(reader().read(Mode.DEMO, file).recipients().from())
                .isEqualTo("noreply@pass.example.edu");
    }

    @Test
    void templatesMayLieInFilesAndPropertiesMayNameThem() throws IOException {
        Path subject =
                Files.writeString(folder.resolve("subject.hbs"), "From a file ${not.resolved}");
        NotificationSettings settings =
                reader("pass.notification.template.approval.invite.subject", subject.toString())
                        .read(Mode.DEMO, "");
        assertThat(
                        Objects.requireNonNull(
                                        settings.templates().get(Kind.SUBMISSION_APPROVAL_INVITE))
                                .subject())
                .isEqualTo("From a file ${not.resolved}");
    }

    @Test
    void theFlagOfALinkRuleWorksUnderBothItsNames() throws IOException {
        for (String flag : new String[] {"throwExceptionWhenInvalid", "throwExceptionOnFailure"}) {
            String file =
                    site(
                            """
                            {"link-validators": [{"rels": ["submission-view"],
                                "requiredBaseURI": "https://pass.example.edu", "%s": true}]}
                            """
                                    .formatted(flag));
            assertThat(reader().read(Mode.DEMO, file).linkRules())
                    .singleElement()
                    .matches(LinkRule::failing);
        }
    }

    @Test
    void whatCannotBeUsedIsRefusedWithThePlaceAndTheNextStep() throws IOException {
        assertRefused(folder.resolve("missing.json").toUri().toString(), "cannot read");
        assertRefused(site("{ not json"), "not usable");
        assertRefused(
                site("{\"recipient-config\":[{\"mode\":\"DEMO\",\"fromAddress\":\"${unknown}\"}]}"),
                "unknown");
        assertRefused(
                site("{\"recipient-config\":[{\"mode\":\"DEMO\",\"fromAddress\":\"nobody\"}]}"),
                "fromAddress of mode DEMO is \"nobody\"");
        assertRefused(
                site("{\"recipient-config\":[{\"mode\":\"DEMO\"}]}"), "fromAddress of mode DEMO");
        assertRefused(
                site(
                        "{\"templates\":[{\"notification\":\"SUBMISSION_APPROVAL_INVITE\",\"templates\":{\"BODY\":\"classpath:/gone.hbs\"}}]}"),
                "Template BODY of SUBMISSION_APPROVAL_INVITE: cannot read classpath:/gone.hbs");
        assertRefused(
                site(
                        "{\"templates\":[{\"notification\":\"SUBMISSION_APPROVAL_INVITE\",\"templates\":{\"BODY\":\"/no/such/file\"}}]}"),
                "cannot read file:/no/such/file");
        assertRefused(
                site("{\"link-validators\":[{\"rels\":[\"*\"],\"requiredBaseURI\":\"x\"}]}"),
                "link-validators");
    }

    private void assertRefused(String location, String part) {
        assertThatThrownBy(() -> reader().read(Mode.DEMO, location))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(part);
    }

    private String site(String json) throws IOException {
        Path file = Files.createTempFile(folder, "notification", ".json");
        return Files.writeString(file, json).toUri().toString();
    }

    private static SettingsReader reader(String... property) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "pass.notification.from-address",
                                                "noreply@pass.example.edu",
                                        "pass.link.scheme", "https",
                                        "pass.link.host", "pass.example.edu",
                                        "office", "library")));
        if (property.length == 2) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("more", Map.of(property[0], property[1])));
        }
        return new SettingsReader(
                environment, new DefaultResourceLoader(), JsonMapper.builder().build());
    }
}
