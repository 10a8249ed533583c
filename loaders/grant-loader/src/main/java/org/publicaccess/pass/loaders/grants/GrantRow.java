// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.publicaccess.pass.api.AwardNumber;
import org.publicaccess.pass.api.AwardStatus;
import org.publicaccess.pass.api.WireValue;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.source.Row;

/**
 * What a row says of a grant and one of its investigators.
 *
 * @param isPi whether the person is the principal investigator, not a co-investigator
 * @param activePi locator of who is the principal investigator now
 * @param updated when the source last changed the row
 */
record GrantRow(
        String number,
        String title,
        Optional<AwardNumber> awardNumber,
        Optional<AwardStatus> awardStatus,
        Optional<Instant> awardDate,
        Instant start,
        Instant end,
        String primaryFunder,
        String directFunder,
        Person person,
        boolean isPi,
        String activePi,
        Optional<Instant> updated) {

    /**
     * Reads a row.
     *
     * @throws RefusedRowException when it lacks something or something cannot be read
     */
    static GrantRow of(Row row, LocalKeys keys) {
        String direct = row.required(GrantColumns.DIRECT_FUNDER_CODE);
        row.required(GrantColumns.DIRECT_FUNDER_NAME);
        return new GrantRow(
                row.required(GrantColumns.GRANT_NUMBER),
                row.required(GrantColumns.GRANT_TITLE),
                row.text(GrantColumns.AWARD_NUMBER).flatMap(AwardNumber::of),
                row.text(GrantColumns.AWARD_STATUS).map(GrantRow::status),
                RowDates.read(row, GrantColumns.AWARD_DATE),
                RowDates.required(row, GrantColumns.AWARD_START),
                RowDates.required(row, GrantColumns.AWARD_END),
                row.text(GrantColumns.PRIMARY_FUNDER_CODE).orElse(direct),
                direct,
                Person.of(row, keys),
                isPi(row.required(GrantColumns.ROLE)),
                activePi(row, keys),
                RowDates.read(row, GrantColumns.UPDATED));
    }

    private static AwardStatus status(String text) {
        return WireValue.parse(AwardStatus.class, text.toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () ->
                                new RefusedRowException(
                                        "AWARD_STATUS is \"%s\"; active, pre-award and terminated are allowed"
                                                .formatted(text)));
    }

    private static boolean isPi(String role) {
        return switch (role.toUpperCase(Locale.ROOT)) {
            case "P" -> true;
            case "C" -> false;
            default ->
                    throw new RefusedRowException(
                            "PI_ROLE is \"%s\"; P (principal investigator) and C (co-investigator) are allowed"
                                    .formatted(role));
        };
    }

    private static String activePi(Row row, LocalKeys keys) {
        return row.text(GrantColumns.ACTIVE_EMPLOYEE_ID)
                .map(keys::employee)
                .or(() -> row.text(GrantColumns.ACTIVE_INSTITUTIONAL_ID).map(keys::institutional))
                .orElseThrow(
                        () ->
                                new RefusedRowException(
                                        "neither ACTIVE_PI_EMPLOYEE_ID nor ACTIVE_PI_INSTITUTIONAL_ID is given"));
    }
}
