// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.Funder;
import org.publicaccess.pass.deposit.submission.Issn;
import org.publicaccess.pass.deposit.submission.Journal;
import org.publicaccess.pass.deposit.submission.Metadata;
import org.publicaccess.pass.deposit.submission.Person;
import org.publicaccess.pass.deposit.submission.SupportingGrant;
import org.publicaccess.pass.deposit.submission.UnusableSubmissionException;
import org.w3c.dom.Element;

/**
 * Writes {@code bulk_meta.xml} in the order of NIH's bulk submission DTD. What the DTD requires and
 * the submission lacks is refused here, with a reason, instead of by NIHMS days later.
 *
 * @param funderCodes one of a funder's {@link Funder#names()} to its code in the DTD
 * @param today the day that an embargo is counted from
 */
record BulkMetadata(
        DepositSubmission submission, Map<String, String> funderCodes, LocalDate today) {

    /** The longest embargo that the DTD can express. */
    private static final long MAX_EMBARGO_MONTHS = 12;

    byte[] xml() {
        Metadata metadata = submission.metadata();
        Element root = XmlText.root("manuscript-submit");
        embargoMonths(metadata)
                .ifPresent(months -> XmlText.attribute(root, "embargo-months", "" + months));
        metadata.doi().ifPresent(doi -> XmlText.attribute(root, "doi", doi.name()));
        journal(root, metadata.journal());
        XmlText.child(root, "manuscript-title", title(metadata));
        contact(root, submission.submitter());
        grants(root);
        return XmlText.bytes(root);
    }

    private Optional<Long> embargoMonths(Metadata metadata) {
        // The latest day that the date can mean: a paper must not be public too early.
        return metadata.embargoEnd()
                .map(PartialDate::lastDay)
                .filter(end -> end.isAfter(today))
                .map(end -> Math.min(ChronoUnit.MONTHS.between(today, end), longestEmbargo()));
    }

    /** What the DTD can express, or less where a funder's rule allows less. */
    private long longestEmbargo() {
        return Math.min(
                MAX_EMBARGO_MONTHS, submission.longestEmbargo().orElse((int) MAX_EMBARGO_MONTHS));
    }

    private void journal(Element root, Journal journal) {
        if (journal.nlmTitleAbbreviation().isEmpty() && journal.issns().isEmpty()) {
            throw unusable(
                    "names its journal neither by NLM abbreviation nor by ISSN, and NIHMS needs one",
                    "Complete the journal");
        }
        Element meta = XmlText.child(root, "journal-meta");
        journal.nlmTitleAbbreviation().ifPresent(name -> XmlText.child(meta, "nlm-ta", name));
        for (Issn issn : journal.issns()) {
            Element element = XmlText.child(meta, "issn", issn.value());
            XmlText.attribute(
                    element,
                    "issn-type",
                    switch (issn.medium()) {
                        case PRINT -> "print";
                        case ELECTRONIC -> "electronic";
                    });
        }
        journal.title().ifPresent(name -> XmlText.child(meta, "journal-title", name));
    }

    private String title(Metadata metadata) {
        return metadata.title()
                .filter(title -> !PlainText.line(title).isEmpty())
                .orElseThrow(() -> unusable("has no title, and NIHMS needs one", "Enter it"));
    }

    private void contact(Element root, Person submitter) {
        if (submitter.email().isEmpty()) {
            throw unusable(
                    "has a submitter without an e-mail address, and NIHMS needs one",
                    "Add it to the submitter's account");
        }
        Element person = XmlText.child(XmlText.child(root, "contacts"), "person");
        ContactName name = ContactName.of(submitter);
        XmlText.attribute(person, "fname", name.first());
        name.middle().ifPresent(middle -> XmlText.attribute(person, "mname", middle));
        XmlText.attribute(person, "lname", name.last());
        XmlText.attribute(person, "email", submitter.email());
        XmlText.attribute(person, "person-type", "author");
    }

    private void grants(Element root) {
        List<SupportingGrant> known =
                submission.grants().stream().filter(grant -> code(grant).isPresent()).toList();
        if (known.isEmpty()) {
            return;
        }
        Element grants = XmlText.child(root, "grants");
        for (SupportingGrant grant : known) {
            Element element = XmlText.child(grants, "grant");
            grant.awardNumber().ifPresent(number -> XmlText.attribute(element, "id", number));
            code(grant).ifPresent(code -> XmlText.attribute(element, "funder", code));
            grant.investigator().ifPresent(person -> investigator(element, person));
        }
    }

    private static void investigator(Element grant, Person person) {
        Element element = XmlText.child(grant, "PI");
        ContactName name = ContactName.of(person);
        XmlText.attribute(element, "fname", name.first());
        XmlText.attribute(element, "lname", name.last());
        if (!person.email().isEmpty()) {
            XmlText.attribute(element, "email", person.email());
        }
    }

    private Optional<String> code(SupportingGrant grant) {
        return grant.funder().stream()
                .flatMap(Funder::names)
                .filter(funderCodes::containsKey)
                .findFirst()
                .map(funderCodes::get);
    }

    private UnusableSubmissionException unusable(String fact, String remedy) {
        return new UnusableSubmissionException(
                "Submission %s %s. %s and submit it anew."
                        .formatted(submission.id(), fact, remedy));
    }
}
