// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.news.NoMailPossibleException;
import org.publicaccess.pass.notification.news.Occasion;
import org.publicaccess.pass.notification.news.SubmissionNews;
import org.publicaccess.pass.notification.settings.LinkRule;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Chooses the link of a mail, and keeps out links that lead elsewhere. */
@Component
class Links {

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    /** Whatever the site's rules say: a link is for the web, and one word. */
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}\"<>]+");

    /** Relation of the page where a submission is reviewed by somebody who is its submitter. */
    private static final String REVIEW = "submission-review";

    private final List<LinkRule> rules;
    private final Site site;

    /** A token leads nowhere else, whatever the site's rules say. */
    private final LinkRule home;

    Links(NotificationSettings settings, Site site) {
        this.rules = settings.linkRules();
        this.site = site;
        this.home = new LinkRule(Set.of("*"), URI.create(site.url()), true);
    }

    /**
     * The link for the person the mail is meant for.
     *
     * @param approvalLink what core sent for a person without an account: opening it makes them the
     *     submitter
     * @throws NoMailPossibleException when an invited person could do nothing with the mail
     */
    Optional<Link> forRecipient(Kind kind, SubmissionNews news, Optional<String> approvalLink) {
        if (kind != Kind.SUBMISSION_APPROVAL_INVITE) {
            return page(kind.linkRel(), news);
        }
        Optional<Link> invite =
                approvalLink
                        .filter(home::accepts)
                        .flatMap(href -> checked(kind.linkRel(), href, news.occasion()));
        if (invite.isPresent()) {
            return invite;
        }
        if (news.submission().account().isPresent()) {
            return page(REVIEW, news);
        }
        throw new NoMailPossibleException(
                "%s invites somebody without an account, and core sent no usable approval link. Have the preparer request approval again."
                        .formatted(news.event()));
    }

    /** The link for those who get a copy, who must not become the submitter by opening it. */
    Optional<Link> forCopy(Kind kind, SubmissionNews news) {
        boolean invite = kind == Kind.SUBMISSION_APPROVAL_INVITE;
        return page(invite ? REVIEW : kind.linkRel(), news);
    }

    /** The submission's page. */
    Optional<Link> submission(Kind kind, String submissionId, Occasion occasion) {
        return checked(kind.linkRel(), site.submissionPage(submissionId), occasion);
    }

    /** The first page. */
    Optional<Link> dashboard(Kind kind, Occasion occasion) {
        return checked(kind.linkRel(), site.url(), occasion);
    }

    /** The event's own link, or the submission's page where the event has none that may be used. */
    private Optional<Link> page(String rel, SubmissionNews news) {
        return news.link()
                .flatMap(href -> checked(rel, href, news.occasion()))
                .or(
                        () ->
                                checked(
                                        rel,
                                        site.submissionPage(news.submission().id()),
                                        news.occasion()));
    }

    private Optional<Link> checked(String rel, String href, Occasion occasion) {
        if (!WEB.matcher(href).matches()) {
            LOG.warn("{}: its {} link is no web address and is left out", occasion.key(), rel);
            return Optional.empty();
        }
        for (LinkRule rule : rules) {
            if (rule.covers(rel) && !rule.accepts(href)) {
                LOG.warn(
                        "{}: its {} link is not below {} and is left out",
                        occasion.key(),
                        rel,
                        rule.base());
                if (rule.failing()) {
                    throw new NoMailPossibleException(
                            "The %s link of %s is not below %s"
                                    .formatted(rel, occasion.key(), rule.base()));
                }
                return Optional.empty();
            }
        }
        return Optional.of(new Link(rel, href));
    }
}
