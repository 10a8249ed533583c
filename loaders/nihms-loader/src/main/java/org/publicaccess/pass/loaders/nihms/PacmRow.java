// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.nihms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.publicaccess.pass.api.AwardNumber;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.source.Row;

/**
 * What NIH says of a paper and one of its grants.
 *
 * @param row as it stands in the file
 * @param list which list names it
 * @param pmcid with its prefix {@code PMC}
 * @param nihmsId with its prefix {@code NIHMS}
 */
record PacmRow(
        Row row,
        PacmList list,
        String pmid,
        Optional<String> pmcid,
        Optional<String> nihmsId,
        AwardNumber grant,
        Optional<Instant> deposited,
        boolean initiallyApproved,
        boolean tagged,
        Optional<String> title) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads a row.
     *
     * @throws RefusedRowException when it lacks something or something cannot be read
     */
    static PacmRow of(Row row, PacmList list) {
        String pmid = row.required(PacmColumns.PMID);
        if (!pmid.matches("\\d{3,}")) {
            throw new RefusedRowException(
                    "PMID is \"" + pmid + "\"; three or more digits are expected");
        }
        String grant = row.required(PacmColumns.GRANT);
        if (grant.length() < 3) {
            throw new RefusedRowException(
                    "Grant number is \"" + grant + "\"; three or more characters are expected");
        }
        return new PacmRow(
                row,
                list,
                pmid,
                row.text(PacmColumns.PMCID).map(id -> prefixed("PMC", id)),
                row.text(PacmColumns.NIHMSID).map(id -> prefixed("NIHMS", id)),
                AwardNumber.of(grant).orElseThrow(),
                date(row, PacmColumns.DEPOSITED),
                date(row, PacmColumns.INITIAL_APPROVAL).isPresent(),
                date(row, PacmColumns.TAGGED).isPresent(),
                row.text(PacmColumns.TITLE));
    }

    private static String prefixed(String prefix, String id) {
        String upper = id.toUpperCase(Locale.ROOT);
        String whole = upper.startsWith(prefix) ? upper : prefix + upper;
        if (!whole.matches(prefix + "\\d+")) {
            throw new RefusedRowException(
                    "%sID is \"%s\"; digits are expected".formatted(prefix, id));
        }
        return whole;
    }

    private static Optional<Instant> date(Row row, String column) {
        return row.text(column)
                .map(
                        text -> {
                            try {
                                return LocalDate.parse(text, DATE)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant();
                            } catch (DateTimeException e) {
                                throw new RefusedRowException(
                                        "%s is no date: \"%s\". A date is written 3/1/2026"
                                                .formatted(column, text));
                            }
                        });
    }

    boolean isCompliant() {
        return list == PacmList.COMPLIANT;
    }

    /** Its ids in NIH's systems, the final one first. */
    List<String> externalIds() {
        List<String> ids = new ArrayList<>();
        pmcid.ifPresent(ids::add);
        nihmsId.ifPresent(ids::add);
        return ids;
    }

    /** The same with another PMCID. */
    PacmRow withPmcid(String id) {
        return new PacmRow(
                row,
                list,
                pmid,
                Optional.of(id),
                nihmsId,
                grant,
                deposited,
                initiallyApproved,
                tagged,
                title);
    }

    /** How far the copy is; empty when NIH has none. */
    Optional<CopyStatus> copyStatus() {
        if (isCompliant()) {
            return Optional.of(CopyStatus.COMPLETE);
        }
        if (list == PacmList.NON_COMPLIANT && nihmsId.isPresent()) {
            return Optional.of(CopyStatus.STALLED);
        }
        if (tagged || initiallyApproved) {
            return Optional.of(CopyStatus.IN_PROGRESS);
        }
        return nihmsId.map(_ -> CopyStatus.ACCEPTED);
    }

    /** What the cache of finished rows calls it. */
    String finishedName() {
        return "finished:" + pmid + "|" + grant;
    }
}
