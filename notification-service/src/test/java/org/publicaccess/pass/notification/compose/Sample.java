// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.notification.news.Person;
import org.publicaccess.pass.notification.news.SubmissionFacts;
import org.publicaccess.pass.notification.news.SubmissionNews;
import org.publicaccess.pass.notification.settings.Mode;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.SettingsReader;
import org.publicaccess.pass.notification.settings.Site;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/** People, news and settings for the tests of this package. */
final class Sample {

    static final Site SITE = new Site("pass.example.edu", "https://pass.example.edu");
    static final Person SUBMITTER = user("1", "Zoë Müller", "zoe@example.edu");
    static final Person PREPARER = user("2", "Sam Staff", "sam@example.edu");
    static final Person OTHER_PREPARER = user("3", "Olga Other", "olga@example.edu");
    static final Person INVITED =
            new Person(
                    "mailto:ada@example.org",
                    Optional.of("ada@example.org"),
                    Optional.of("Ada New"));
    static final String METADATA =
            "{\"title\":\"Arterial stiffness in adults\",\"journal-title\":\"Journal of Vessels\"}";

    private Sample() {}

    static Person user(String id, String name, @Nullable String email) {
        return new Person("user/" + id, Optional.ofNullable(email), Optional.of(name));
    }

    /** What a preparer did for a submitter who has an account. */
    static SubmissionNews byPreparer(EventType type) {
        return news(
                type, PREPARER, PerformerRole.PREPARER, Optional.of(SUBMITTER), List.of(PREPARER));
    }

    /** What the submitter did with a submission that two people prepared. */
    static SubmissionNews bySubmitter(EventType type) {
        return news(
                type,
                SUBMITTER,
                PerformerRole.SUBMITTER,
                Optional.of(SUBMITTER),
                List.of(PREPARER, OTHER_PREPARER));
    }

    /** A request to somebody who has no account yet. */
    static SubmissionNews invitation() {
        return news(
                EventType.APPROVAL_REQUESTED_NEWUSER,
                PREPARER,
                PerformerRole.PREPARER,
                Optional.empty(),
                List.of(PREPARER));
    }

    static SubmissionNews news(
            EventType type,
            @Nullable Person performer,
            PerformerRole role,
            Optional<Person> account,
            List<Person> preparers) {
        return new SubmissionNews(
                new ResourceRef("submissionEvent", "3"),
                Optional.of(type),
                Optional.of("2026-11-21T10:00:00.000Z"),
                Optional.ofNullable(performer),
                Optional.of(role),
                Optional.of("Please check the funding."),
                Optional.of("https://pass.example.edu/app/submissions/7"),
                new SubmissionFacts(
                        "7",
                        Optional.of(METADATA),
                        Optional.empty(),
                        account,
                        account.isPresent() ? Optional.empty() : Optional.of(INVITED),
                        preparers));
    }

    /** The shipped settings, or those of a file of this package. */
    static NotificationSettings settings(String location) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "pass.notification.mode",
                                        "PRODUCTION",
                                        "pass.notification.from-address",
                                        "noreply@pass.example.edu",
                                        "pass.link.scheme",
                                        "https",
                                        "pass.link.host",
                                        "pass.example.edu")));
        return new SettingsReader(
                        environment, new DefaultResourceLoader(), JsonMapper.builder().build())
                .read(Mode.PRODUCTION, location);
    }

    static MailComposer composer(NotificationSettings settings) {
        return new MailComposer(
                settings,
                new Links(settings, SITE),
                new TemplateModel(new ManuscriptDetails(JsonMapper.builder().build()), SITE),
                new Templates(settings));
    }
}
