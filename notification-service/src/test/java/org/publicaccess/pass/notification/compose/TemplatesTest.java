// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.mail.MailContent;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.TemplateSet;
import org.publicaccess.pass.notification.settings.TemplateTexts;

class TemplatesTest {

    private final NotificationSettings shipped = Sample.settings("");

    @Test
    void theShippedRequestReadsWell() {
        MailContent mail =
                Objects.requireNonNull(
                        Sample.composer(shipped)
                                .compose(
                                        Sample.byPreparer(EventType.APPROVAL_REQUESTED),
                                        Optional.empty())
                                .getFirst()
                                .content());
        assertThat(mail.subject())
                .isEqualTo("Please review and submit: Arterial stiffness in adults");
        assertThat(mail.text())
                .isEqualTo(
                        """
                        Hello Zoë Müller,

                        Sam Staff has prepared a submission for you in PASS and asks you to submit it:

                          Arterial stiffness in adults
                          Journal of Vessels

                        Nothing goes to a repository before you submit it yourself.

                        What to do
                        1. Open the submission:
                           https://pass.example.edu/app/submissions/7
                        2. Check the details and the manuscript.
                        3. Submit it, ask for changes, or cancel it.

                        Sam Staff wrote:

                        > Please check the funding.

                        --
                        PASS, the Public Access Submission System
                        https://pass.example.edu
                        """);
    }

    @Test
    void everyShippedTemplateSpeaksOfTheTitleAndTheLinkAndLeavesNoGap() {
        Templates templates = new Templates(shipped);
        for (Kind kind : Kind.values()) {
            if (kind == Kind.STAFF_DIGEST) {
                continue;
            }
            Templates.Rendered full = templates.render(kind, fullModel());
            assertThat(full.subject()).as(kind.name()).contains("A title");
            assertThat(full.text())
                    .as(kind.name())
                    .contains("A title", "https://x.example/7", "Hello Zoë,")
                    .doesNotContain("{{", "\n\n\n");
            assertThat(full.html())
                    .as(kind.name())
                    .contains(
                            "<h1>", "A title", "href=\"https://x.example/7\"", "<p>Hello Zoë,</p>")
                    .doesNotContain("{{");
            Templates.Rendered empty =
                    templates.render(kind, Map.of("app_url", "https://x.example"));
            assertThat(empty.subject()).as(kind.name()).contains("untitled submission");
            assertThat(empty.text())
                    .as(kind.name())
                    .contains("Hello,", "(no title yet)", "https://x.example (sign in")
                    .doesNotContain("\n\n\n", "null");
            assertThat(empty.html()).as(kind.name()).doesNotContain("null", "undefined");
        }
    }

    @Test
    void templatesOfEclipsePassWorkUnchanged() {
        MailContent mail =
                Objects.requireNonNull(
                        Sample.composer(Sample.settings("classpath:/sites/templates.json"))
                                .compose(Sample.bySubmitter(EventType.SUBMITTED), Optional.empty())
                                .getFirst()
                                .content());
        assertThat(mail.subject()).isEqualTo("PASS: Arterial stiffnes... (SUBMITTED)");
        assertThat(mail.text())
                .isEqualTo(
                        """
                        Dear sam@example.edu
                        See https://pass.example.edu/app/submissions/7
                        Comment: Please check the funding.

                        https://pass.example.edu
                        """);
        assertThat(mail.html())
                .as("no HTML of the shipped text beside the site's own text")
                .contains(
                        "<p>Dear sam@example.edu<br>",
                        "<a href=\"https://pass.example.edu/app/submissions/7\">")
                .doesNotContain("has submitted what you prepared");
    }

    @Test
    void peoplesTextIsTextInThePageToo() {
        Templates templates = new Templates(Sample.settings(""));
        String hostile = "<script>alert(1)</script> & \"quoted\" {{#each}} ${user.home}";
        Map<String, Object> model = new HashMap<>(fullModel());
        model.put("resource_metadata", Map.of("title", hostile));
        model.put("event_metadata", Map.of("comment", hostile));
        model.put("recipient_name", hostile);
        for (Kind kind : Kind.values()) {
            String page = templates.render(kind, model).html();
            assertThat(page)
                    .as(kind.name())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;")
                    .doesNotContain("<script", "\"quoted\"", System.getProperty("user.home"));
        }
    }

    @Test
    void aPageThatWritesValuesUnescapedIsRefused() {
        for (String text :
                List.of("{{{title}}}", "{{&title}}", "{{~& title}}", "x {{~{title}~}}")) {
            assertThatThrownBy(() -> templates("x", "x", Optional.of(text)))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("SUBMISSION_SUBMISSION_RECEIPT HTML");
        }
    }

    @Test
    void whatStandsInTheModelIsNeverReadAsATemplateOrAProperty() {
        Templates templates = templates("{{title}}", "{{title}}");
        String hostile = "${user.home} {{app_domain}} {{#each}} {{>x}} <b>&</b>";
        Templates.Rendered rendered =
                templates.render(Kind.SUBMISSION_SUBMISSION_RECEIPT, Map.of("title", hostile));
        assertThat(rendered.subject()).isEqualTo(hostile);
        assertThat(rendered.text()).startsWith(hostile);
    }

    @Test
    void aTemplateReachesNoMethodsOfWhatIsInTheModel() {
        Templates templates = templates("{{title.class}}{{title.bytes}}{{class.name}}", "x");
        assertThat(
                        templates
                                .render(Kind.SUBMISSION_SUBMISSION_RECEIPT, Map.of("title", "text"))
                                .subject())
                .isEmpty();
    }

    @Test
    void aTemplateThatAsksForFilesOrUnknownHelpersIsRefusedAtTheStart() {
        for (String text :
                List.of(
                        "{{> application}}",
                        "{{include \"application\"}}",
                        "{{i18n \"x\"}}",
                        "{{log \"x\" 1}}",
                        "{{shorten title 5}}",
                        "{{#if}}",
                        "{{abbreviate title}}")) {
            assertThatThrownBy(() -> templates("x", text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("SUBMISSION_SUBMISSION_RECEIPT TEXT");
        }
    }

    private Templates templates(String subject, String body) {
        return templates(subject, body, Optional.empty());
    }

    private Templates templates(String subject, String body, Optional<String> html) {
        TemplateSet set = shipped.templates();
        return new Templates(
                new NotificationSettings(
                        shipped.mode(),
                        shipped.recipients(),
                        List.of(),
                        shipped.branding(),
                        new TemplateSet(
                                "en",
                                Map.of(
                                        Kind.SUBMISSION_SUBMISSION_RECEIPT,
                                        new TemplateTexts(subject, body, "", html)),
                                set.layout(),
                                set.textParts(),
                                set.htmlParts()),
                        List.of(),
                        shipped.reminder(),
                        shipped.digest()));
    }

    private static Map<String, Object> fullModel() {
        return Map.of(
                "recipient_name", "Zoë",
                "performer_name", "Sam",
                "resource_metadata", Map.of("title", "A title", "journal-title", "A journal"),
                "event_metadata", Map.of("comment", "a comment"),
                "link", "https://x.example/7",
                "app_url", "https://x.example",
                "repository", "A repository",
                "reason", "a reason");
    }
}
