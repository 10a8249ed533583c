// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.publicaccess.pass.loaders.kit.run.LoaderException;

/**
 * Which column stands where in a file.
 *
 * @param columns column names in the file's order; empty where a column is not used
 * @param isRow whether the first row is the header
 */
record Header(List<String> columns, boolean isRow) {

    private static final Pattern DATA =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*|\\d{1,2}/\\d{1,2}/\\d{4}", Pattern.DOTALL);

    /**
     * Reads the first row. Without one known name columns go by position, and the row counts as
     * data if a date is in it.
     */
    static Header of(List<String> firstRow, Columns columns, String file) {
        List<Optional<String>> found = firstRow.stream().map(columns::named).toList();
        if (found.stream().noneMatch(Optional::isPresent)) {
            boolean data = firstRow.stream().anyMatch(cell -> DATA.matcher(cell.strip()).matches());
            return new Header(columns.names(), !data);
        }
        Set<String> names = new HashSet<>();
        for (Optional<String> name : found) {
            if (name.isPresent() && !names.add(name.get())) {
                throw new LoaderException(
                        "%s has two columns %s; remove or rename one.".formatted(file, name.get()));
            }
        }
        List<String> missing =
                columns.names().stream()
                        .filter(columns.required()::contains)
                        .filter(name -> !names.contains(name))
                        .toList();
        if (!missing.isEmpty()) {
            throw new LoaderException(
                    "%s has no column %s. Its columns are %s."
                            .formatted(file, String.join(", ", missing), firstRow));
        }
        return new Header(found.stream().map(name -> name.orElse("")).toList(), true);
    }
}
