// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.deposit.submission.Author;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.Doi;
import org.publicaccess.pass.deposit.submission.Metadata;
import org.publicaccess.pass.deposit.submission.Person;
import org.publicaccess.pass.deposit.submission.PersonName;
import org.publicaccess.pass.deposit.submission.SupportingGrant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts what is known of a submission into the form that mappings read. */
public final class MetadataModel {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MetadataModel() {}

    /**
     * The model of a submission.
     *
     * @param identifier by which the deposit's round is known at the repository
     * @param today the day that decides whether an embargo still holds
     */
    public static ObjectNode of(
            DepositSubmission submission, String identifier, int round, LocalDate today) {
        ObjectNode model = NODES.objectNode();
        put(model, "id", submission.id());
        put(model, "identifier", identifier);
        put(model, "round", "" + round);
        put(model, "today", today.toString());
        describe(model, submission.metadata());
        embargo(model, submission, today);
        model.set("submitter", person(submission.submitter()));
        ArrayNode grants = model.putArray("grants");
        submission.grants().forEach(grant -> grants.add(grant(grant)));
        ArrayNode files = model.putArray("files");
        submission
                .files()
                .forEach(
                        file -> {
                            ObjectNode node = files.addObject();
                            put(node, "name", file.name());
                            put(node, "description", file.description());
                            put(node, "role", file.role().wire());
                        });
        return model;
    }

    private static void describe(ObjectNode model, Metadata metadata) {
        put(model, "title", metadata.title());
        put(model, "abstract", metadata.bibliography().summary());
        put(model, "doi", metadata.doi().map(Doi::name));
        put(model, "publicationDate", metadata.publicationDate().map(PartialDate::toString));
        put(model, "year", metadata.publicationDate().map(date -> "" + date.firstDay().getYear()));
        put(model, "volume", metadata.bibliography().volume());
        put(model, "issue", metadata.bibliography().issue());
        put(model, "publisher", metadata.bibliography().publisher());
        ObjectNode journal = model.putObject("journal");
        put(journal, "title", metadata.journal().title());
        put(journal, "abbreviation", metadata.journal().nlmTitleAbbreviation());
        ArrayNode issns = model.putArray("issns");
        metadata.journal()
                .issns()
                .forEach(
                        issn -> {
                            ObjectNode node = issns.addObject();
                            put(node, "number", issn.value());
                            put(node, "medium", issn.medium().name().toLowerCase(Locale.ROOT));
                        });
        ArrayNode authors = model.putArray("authors");
        metadata.authors().forEach(author -> authors.add(author(author)));
    }

    /** An embargo that has ended is none, and one beyond what the policies allow ends there. */
    private static void embargo(ObjectNode model, DepositSubmission submission, LocalDate today) {
        Optional<LocalDate> end =
                submission
                        .metadata()
                        .embargoEnd()
                        .map(PartialDate::lastDay)
                        .map(date -> allowed(submission, date, today));
        end.filter(date -> date.isAfter(today))
                .ifPresent(date -> put(model.putObject("embargo"), "end", date.toString()));
    }

    private static LocalDate allowed(DepositSubmission submission, LocalDate end, LocalDate today) {
        if (submission.longestEmbargo().isEmpty()) {
            return end;
        }
        LocalDate from =
                submission.metadata().publicationDate().map(PartialDate::lastDay).orElse(today);
        LocalDate latest = from.plusMonths(submission.longestEmbargo().getAsInt());
        return end.isAfter(latest) ? latest : end;
    }

    private static ObjectNode author(Author author) {
        ObjectNode node = name(author.name());
        put(node, "orcid", author.orcid());
        ArrayNode affiliations = node.putArray("affiliations");
        author.affiliations().forEach(name -> put(affiliations.addObject(), "name", name));
        return node;
    }

    private static ObjectNode person(Person person) {
        ObjectNode node = name(person.name());
        put(node, "orcid", person.orcid());
        put(node, "email", person.email());
        return node;
    }

    private static ObjectNode name(PersonName name) {
        ObjectNode node = NODES.objectNode();
        put(node, "name", name.reversed());
        put(node, "given", name.given());
        put(node, "family", name.family());
        return node;
    }

    private static ObjectNode grant(SupportingGrant grant) {
        ObjectNode node = NODES.objectNode();
        put(node, "number", grant.awardNumber());
        put(node, "title", grant.title());
        grant.funder()
                .ifPresent(
                        funder -> {
                            ObjectNode paid = node.putObject("funder");
                            put(paid, "name", funder.name());
                            put(paid, "key", funder.localKey());
                            put(paid, "ror", funder.ror().map(ror -> ror.replaceFirst("^.*/", "")));
                            put(paid, "crossref", funder.crossrefFunderId());
                        });
        grant.investigator().ifPresent(person -> node.set("investigator", person(person)));
        return node;
    }

    private static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresent(text -> put(node, name, text));
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isBlank()) {
            node.put(name, value);
        }
    }
}
