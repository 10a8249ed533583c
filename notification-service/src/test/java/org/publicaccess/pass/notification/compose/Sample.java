// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.api.SubmissionStatus;
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
    static final Person INVITED = Person.at("ada@example.org", Optional.of("Ada New"));
    static final String METADATA =
            "{\"title\":\"Arterial stiffness in adults\",\"journal-title\":\"Journal of Vessels\"}";

    private Sample() {}

    static Person user(String id, String name, @Nullable String email) {
        return new Person("user/" + id, Optional.ofNullable(email), Optional.of(name), Set.of());
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
                facts(account, preparers));
    }

    /** A submission that waits for its approval. */
    static SubmissionFacts facts(Optional<Person> account, List<Person> preparers) {
        return new SubmissionFacts(
                "7",
                Optional.of(SubmissionStatus.APPROVAL_REQUESTED),
                Optional.of(METADATA),
                Optional.empty(),
                account,
                account.isPresent() ? Optional.empty() : Optional.of(INVITED),
                preparers);
    }

    /** The shipped settings, or those of a file of this package. */
    static NotificationSettings settings(String location, String... properties) {
        Map<String, Object> values = new HashMap<>();
        values.put("pass.notification.mode", "PRODUCTION");
        values.put("pass.notification.from-address", "noreply@pass.example.edu");
        values.put("pass.link.scheme", "https");
        values.put("pass.link.host", "pass.example.edu");
        for (int i = 0; i < properties.length; i += 2) {
            values.put(properties[i], properties[i + 1]);
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", values));
        return new SettingsReader(environment, new DefaultResourceLoader())
                .read(Mode.PRODUCTION, location);
    }

    static MailComposer composer(NotificationSettings settings) {
        TemplateModel models =
                new TemplateModel(
                        new ManuscriptDetails(JsonMapper.builder().build()), SITE, settings);
        Announcer announcer =
                new Announcer(new Links(settings, SITE), models, new DigestModel(models), settings);
        return new MailComposer(settings, announcer, models, new Templates(settings));
    }
}
