// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.PartialDate;
import org.publicaccess.pass.api.PmcParticipation;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.core.access.ReadableResources;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.publicaccess.pass.core.policies.engine.Facts;
import org.springframework.stereotype.Component;

/** Makes facts of what a person posts; whatever is named must be there and readable. */
@Component
class PostedFactsReader {

    private static final int MOST = 200;

    private final FactsReader stored;
    private final ReadableResources readable;

    PostedFactsReader(FactsReader stored, ReadableResources readable) {
        this.stored = stored;
        this.readable = readable;
    }

    Facts read(PostedFacts posted) {
        if (posted.allGrants().size() > MOST || posted.allCopies().size() > MOST) {
            throw new UnfitFactsException("At most " + MOST + " grants and copies can be named.");
        }
        return new Facts(
                grants(posted.allGrants()),
                institutions(posted.institution()).stream()
                        .map(StoredFacts.Institution::toFact)
                        .toList(),
                participation(posted),
                date("acceptanceDate", posted.acceptanceDate()),
                date("publicationDate", posted.publicationDate()),
                date("embargoEndDate", posted.embargoEndDate()).map(PartialDate::lastDay),
                posted.allCopies().stream().map(PostedFactsReader::copy).toList(),
                Set.of());
    }

    private List<Facts.Grant> grants(List<PostedFacts.Grant> posted) {
        List<Long> ids = new ArrayList<>();
        List<Long> funderIds = new ArrayList<>();
        for (PostedFacts.Grant grant : posted) {
            boolean both = grant.grant() != null && grant.funder() != null;
            if (both || (grant.grant() == null && grant.funder() == null)) {
                throw new UnfitFactsException(
                        "Each of the grants needs either \"grant\", the id of a grant, or"
                                + " \"funder\", the id of a funder.");
            }
            if (grant.grant() != null) {
                ids.add(id("grants.grant", grant.grant()));
            } else {
                funderIds.add(id("grants.funder", grant.funder()));
            }
        }
        List<Facts.Grant> all = new ArrayList<>();
        storedGrants(ids).forEach(grant -> all.add(grant.toFact()));
        Map<Long, FactsReader.FunderRow> funders = funders(funderIds);
        posted.stream()
                .filter(grant -> grant.funder() != null)
                .map(grant -> unstored(grant, funders))
                .forEach(all::add);
        return all;
    }

    private List<StoredFacts.Grant> storedGrants(List<Long> ids) {
        Set<Long> visible = readable.among("grant", Set.copyOf(ids));
        requireAll("grant", ids, visible);
        return stored.grants(ids);
    }

    private Map<Long, FactsReader.FunderRow> funders(List<Long> ids) {
        Set<Long> visible = readable.among("funder", Set.copyOf(ids));
        requireAll("funder", ids, visible);
        return stored.funders(ids).stream()
                .collect(Collectors.toMap(FactsReader.FunderRow::id, Function.identity()));
    }

    private static Facts.Grant unstored(
            PostedFacts.Grant grant, Map<Long, FactsReader.FunderRow> funders) {
        FactsReader.FunderRow funder = funders.get(id("grants.funder", grant.funder()));
        if (funder == null) {
            throw new UnfitFactsException("There is no funder " + grant.funder() + ".");
        }
        return new Facts.Grant(
                Optional.empty(),
                Optional.ofNullable(grant.awardNumber()).filter(number -> !number.isBlank()),
                date("awardDate", grant.awardDate()),
                List.of(new Facts.Funder(funder.name(), Optional.ofNullable(funder.policy()))));
    }

    private List<StoredFacts.Institution> institutions(@Nullable String posted) {
        if (posted == null) {
            return PassPrincipal.current()
                    .flatMap(PassPrincipal::person)
                    .map(stored::institutionsOf)
                    .orElse(List.of());
        }
        List<Long> ids = List.of(id("institution", posted));
        requireAll("institution", ids, readable.among("institution", Set.copyOf(ids)));
        return stored.institutions(ids);
    }

    private Optional<PmcParticipation> participation(PostedFacts posted) {
        if (posted.pmcParticipation() != null || posted.journal() == null) {
            return Optional.ofNullable(posted.pmcParticipation());
        }
        long journal = id("journal", posted.journal());
        requireAll("journal", List.of(journal), readable.among("journal", Set.of(journal)));
        return stored.participation(journal)
                .flatMap(method -> WireValue.parse(PmcParticipation.class, method));
    }

    private static Facts.Copy copy(PostedFacts.Copy copy) {
        return new Facts.Copy(
                Optional.empty(),
                id("copies.repository", copy.repository()),
                Optional.ofNullable(copy.copyStatus()),
                List.of(),
                false);
    }

    private static void requireAll(String type, List<Long> ids, Set<Long> found) {
        for (Long id : ids) {
            if (!found.contains(id)) {
                throw new UnfitFactsException(
                        "There is no %s %d that you may see.".formatted(type, id));
            }
        }
    }

    private static long id(String member, @Nullable String text) {
        try {
            return Long.parseLong(String.valueOf(text));
        } catch (NumberFormatException _) {
            throw new UnfitFactsException(
                    "\"%s\" is \"%s\": the id of a resource is expected, such as \"7\"."
                            .formatted(member, text));
        }
    }

    private static Optional<PartialDate> date(String member, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                PartialDate.parse(text)
                        .orElseThrow(
                                () ->
                                        new UnfitFactsException(
                                                "\"%s\" is \"%s\": a date such as 2026, 2026-03 or 2026-03-20 is expected."
                                                        .formatted(member, text))));
    }
}
