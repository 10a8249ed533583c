// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.publicaccess.pass.notification.mail.Kind;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

class SettingsReaderTest {

    @TempDir Path folder;

    @Test
    void everyModeAndEveryKindHasADefault() {
        for (Mode mode : Mode.values()) {
            NotificationSettings settings = reader().read(mode, "");
            assertThat(settings.recipients().from()).isEqualTo("noreply@pass.example.edu");
            assertThat(settings.templates().kinds()).containsOnlyKeys(Kind.values());
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
                Objects.requireNonNull(
                        settings.templates().kinds().get(Kind.SUBMISSION_APPROVAL_INVITE));
        assertThat(invite.subject()).isEqualTo("Hi {{to}}");
        assertThat(invite.text()).contains("whoever opens it first becomes the submitter");
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
                                        settings.templates()
                                                .kinds()
                                                .get(Kind.SUBMISSION_APPROVAL_INVITE))
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
        assertRefused(site("{ not json"), "is not usable");
        assertRefused(
                site("{\"recipient-config\":[{\"mode\":\"DEMO\",\"fromAddress\":\"${unknown}\"}]}"),
                "unknown");
        assertRefused(
                site("{\"recipient-config\":[{\"mode\":\"DEMO\",\"fromAddress\":\"nobody\"}]}"),
                "recipients.DEMO.from is \"nobody\"");
        assertRefused(
                site(
                        "{\"templates\":[{\"notification\":\"SUBMISSION_APPROVAL_INVITE\",\"templates\":{\"BODY\":\"classpath:/gone.hbs\"}}]}"),
                "Template text (body) of SUBMISSION_APPROVAL_INVITE: cannot read classpath:/gone.hbs");
        assertRefused(
                site(
                        "{\"templates\":[{\"notification\":\"SUBMISSION_APPROVAL_INVITE\",\"templates\":{\"BODY\":\"/no/such/file\"}}]}"),
                "cannot read file:/no/such/file");
        assertRefused(
                site("{\"link-validators\":[{\"rels\":[\"*\"],\"requiredBaseURI\":\"x\"}]}"),
                "link-validators");
    }

    @Test
    void theSitesFileMayBeNamedByItsPath() throws IOException {
        Path file = folder.resolve("notification.yaml");
        Files.writeString(file, "staff: [staff@example.edu]");
        assertThat(reader().read(Mode.DEMO, file.toString()).staff())
                .containsExactly("staff@example.edu");
        Files.writeString(file, "{}");
        assertThat(reader().read(Mode.DEMO, file.toString()).staff()).isEmpty();
    }

    @Test
    void aYamlFileLiesOverTheDefaults() throws IOException {
        NotificationSettings settings =
                reader().read(
                                Mode.PRODUCTION,
                                yaml(
                                        """
                                        recipients:
                                          PRODUCTION:
                                            cc: ['"Library, The" <library@example.edu>', "a@example.edu, b@example.edu"]
                                        staff: [staff@example.edu]
                                        branding:
                                          institution: ${office} of Eastbrook
                                          colour: "#004400"
                                        reminder:
                                          after: 36h
                                        digest:
                                          zone: America/New_York
                                          nih-token-expires: 2027-01-31
                                        links:
                                        """));
        assertThat(settings.recipients().from()).isEqualTo("noreply@pass.example.edu");
        assertThat(settings.recipients().cc())
                .containsExactly("library@example.edu", "a@example.edu", "b@example.edu");
        assertThat(settings.staff()).containsExactly("staff@example.edu");
        assertThat(settings.branding().institution()).isEqualTo("library of Eastbrook");
        assertThat(settings.reminder())
                .isEqualTo(new ReminderSettings(Duration.ofHours(36), Duration.ofDays(7), 3));
        assertThat(settings.digest().to()).containsExactly("staff@example.edu");
        assertThat(
                        reader().read(
                                        Mode.DEMO,
                                        yaml("{ staff: [staff@example.edu], digest: { to: [] } }"))
                                .digest()
                                .to())
                .isEmpty();
        assertThat(settings.digest().tokenExpires()).contains(LocalDate.parse("2027-01-31"));
        assertThat(settings.linkRules()).hasSize(1);
    }

    @Test
    void everythingWrongInAYamlFileIsSaidAtOnce() throws IOException {
        String file =
                yaml(
                        """
                        recipients: { DEMO: { from: nobody, bcc: [also nobody] } }
                        staff: [me]
                        branding: { colour: "#ffff00", logo-url: "http://x.example/logo.png" }
                        reminder: { after: soon, times: -1 }
                        digest: { day: noday, at: "25:00", zone: Nowhere, nih-token-expires: tomorrow }
                        links: [ { rels: ["*"], below: x, otherwise: leave-out } ]
                        """);
        assertThatThrownBy(() -> reader().read(Mode.DEMO, file))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(
                        "recipients.DEMO.from",
                        "recipients.DEMO.bcc",
                        "staff is \"me\"",
                        "branding.colour",
                        "branding.logo-url",
                        "reminder.after",
                        "reminder.times",
                        "digest.day",
                        "digest.at",
                        "digest.zone",
                        "digest.nih-token-expires",
                        "links");
    }

    @Test
    void keysThatDoNotExistAreRefused() throws IOException {
        for (String text :
                List.of(
                        "recipients: { PRODUKTION: { from: a@example.edu } }",
                        "recipients: { DEMO: { form: a@example.edu } }",
                        "reminders: { after: 1d }",
                        "templates: { texts: { NO_SUCH_KIND: { subject: x } } }",
                        "templates: { texts: { STAFF_DIGEST: { title: x } } }",
                        "staff: [a@example.edu]\nstaff: [b@example.edu]",
                        "just a text")) {
            String file = yaml(text);
            assertThatThrownBy(() -> reader().read(Mode.DEMO, file))
                    .as(text)
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining(file);
        }
    }

    @Test
    void anUnknownKeyIsNamedWithThoseThatThereAre() throws IOException {
        String file = yaml("digest: { days: MONDAY }");
        assertThatThrownBy(() -> reader().read(Mode.DEMO, file))
                .hasMessageContaining(
                        "there is no setting digest.days; beside it there are at, dates-ahead, day,");
    }

    @Test
    void aLocalesFolderCountsBeforeTheShippedOnesAndLacksWhatItLacks() throws IOException {
        Path german = Files.createDirectories(folder.resolve("de/submission-receipt"));
        Files.writeString(german.resolve("text.hbs"), "Wir haben Ihre Einreichung erhalten.");
        NotificationSettings settings =
                reader().read(
                                Mode.DEMO,
                                yaml(
                                        "templates: { folder: \"%s\", locale: de }"
                                                .formatted(folder)));
        TemplateTexts receipt =
                Objects.requireNonNull(
                        settings.templates().kinds().get(Kind.SUBMISSION_SUBMISSION_RECEIPT));
        assertThat(receipt.text()).startsWith("Wir haben");
        assertThat(receipt.html()).as("no English page beside German text").isEmpty();
        assertThat(receipt.subject()).startsWith("Received: ");
        assertThat(settings.templates().locale()).isEqualTo("de");
    }

    @Test
    void aLocaleWithoutAnyTemplateIsRefused() throws IOException {
        for (String locale : List.of("de", "../en")) {
            String file = yaml("templates: { locale: \"%s\" }".formatted(locale));
            assertThatThrownBy(() -> reader().read(Mode.DEMO, file))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("templates.locale is \"" + locale);
        }
    }

    private String yaml(String text) throws IOException {
        Path file = Files.createTempFile(folder, "notification", ".yaml");
        return Files.writeString(file, text).toUri().toString();
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
        return new SettingsReader(environment, new DefaultResourceLoader());
    }
}
