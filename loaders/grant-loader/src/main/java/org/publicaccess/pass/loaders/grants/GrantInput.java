// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.loaders.kit.run.Report;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.source.Row;
import org.publicaccess.pass.loaders.kit.source.Rows;
import org.publicaccess.pass.loaders.kit.source.SortedRows;

/** Takes the rows of a source, refuses faulty ones and sorts the others by grant and by person. */
final class GrantInput implements Rows, AutoCloseable {

    private static final List<String> OF_PERSONS =
            List.of(
                    GrantColumns.FIRST_NAME,
                    GrantColumns.MIDDLE_NAME,
                    GrantColumns.LAST_NAME,
                    GrantColumns.EMAIL,
                    GrantColumns.INSTITUTIONAL_ID,
                    GrantColumns.EMPLOYEE_ID,
                    GrantColumns.UPDATED);

    private final Mode mode;
    private final LocalKeys keys;
    private final Optional<String> onlyGrant;
    private final Report report;
    private final Mark mark;
    private final SortedRows grants = new SortedRows();
    private final SortedRows persons = new SortedRows();
    private final SortedRows rowsOfFunders = new SortedRows();
    private final FunderFacts funders = new FunderFacts();

    GrantInput(Mode mode, LocalKeys keys, Optional<String> onlyGrant, Report report, Mark mark) {
        this.mode = mode;
        this.keys = keys;
        this.onlyGrant = onlyGrant;
        this.report = report;
        this.mark = mark;
    }

    SortedRows grants() {
        return grants;
    }

    SortedRows persons() {
        return persons;
    }

    FunderFacts funders() {
        return funders;
    }

    /** The rows that are there for a funder, by its code. */
    SortedRows rowsOfFunders() {
        return rowsOfFunders;
    }

    @Override
    public void row(Row row) {
        if (onlyGrant.isPresent() && !row.text(GrantColumns.GRANT_NUMBER).equals(onlyGrant)) {
            return;
        }
        report.read();
        try {
            take(row);
        } catch (RefusedRowException e) {
            report.refuse(row.place(), e.getMessage());
            mark.refused(row);
            if (mode == Mode.GRANTS) {
                row.text(GrantColumns.GRANT_NUMBER)
                        .ifPresent(number -> grants.add(number, GrantItem.refused(row)));
            }
        }
    }

    private void take(Row row) {
        switch (mode) {
            case GRANTS -> {
                GrantRow grant = GrantRow.of(row, keys);
                grants.add(grant.number(), row);
                addPerson(row, grant.person());
                funders.add(row, grant.updated());
            }
            case USERS -> {
                RowDates.read(row, GrantColumns.UPDATED);
                addPerson(row, Person.of(row, keys));
            }
            case FUNDERS -> {
                String code = row.required(GrantColumns.PRIMARY_FUNDER_CODE);
                funders.add(row, RowDates.read(row, GrantColumns.UPDATED));
                rowsOfFunders.add(code, only(row, List.of(GrantColumns.UPDATED)));
            }
        }
    }

    private void addPerson(Row row, Person person) {
        if (row.text(GrantColumns.EMAIL).isPresent() && person.email().isEmpty()) {
            report.note(row.place() + ": PI_EMAIL is no e-mail address and is left out");
        }
        persons.add(person.key(), only(row, OF_PERSONS));
    }

    private static Row only(Row row, List<String> columns) {
        Map<String, String> values = new HashMap<>();
        columns.forEach(column -> row.text(column).ifPresent(value -> values.put(column, value)));
        return new Row(row.place(), values);
    }

    @Override
    public void refused(String place, String reason) {
        report.read();
        report.refuse(place, reason);
        mark.refusedUnknown();
    }

    @Override
    public void close() {
        grants.close();
        persons.close();
        rowsOfFunders.close();
    }
}
