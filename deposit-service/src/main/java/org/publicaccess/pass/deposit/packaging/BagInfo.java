// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.Metadata;

/**
 * The lines of {@code bag-info.txt} (RFC 8493, section 2.2.2): first the site's own, then what only
 * the service can know.
 */
record BagInfo(List<Line> lines) {

    private static final Set<String> COMPUTED = Set.of("bagging-date", "bag-size", "payload-oxum");
    private static final List<String> UNITS = List.of("KiB", "MiB", "GiB", "TiB");

    /** One label with its value. */
    record Line(String label, String value) {}

    static BagInfo of(
            Map<String, String> configured,
            DepositSubmission submission,
            SpooledFiles contents,
            Instant now) {
        BagInfo info = new BagInfo(new ArrayList<>());
        configured.forEach(
                (label, value) -> {
                    if (!COMPUTED.contains(label.toLowerCase(Locale.ROOT))) {
                        info.add(label, value);
                    }
                });
        info.describe(submission);
        info.add("Bagging-Date", now.atZone(ZoneOffset.UTC).toLocalDate().toString());
        info.add("Bag-Size", readable(contents.totalBytes()));
        info.add("Payload-Oxum", contents.totalBytes() + "." + contents.count());
        return info;
    }

    private void describe(DepositSubmission submission) {
        Metadata metadata = submission.metadata();
        metadata.title().ifPresent(title -> add("External-Description", title));
        metadata.doi().ifPresent(doi -> add("External-Identifier", doi.name()));
        metadata.authors().forEach(author -> add("Author", author.entered()));
        metadata.journal().title().ifPresent(title -> add("Journal-Title", title));
        metadata.publicationDate().ifPresent(date -> add("Publication-Date", date.toString()));
        metadata.embargoEnd().ifPresent(date -> add("Embargo-End-Date", date.toString()));
        add("Internal-Sender-Identifier", "PASS submission " + submission.id());
    }

    private void add(String label, String value) {
        lines.add(new Line(PlainText.line(label), PlainText.line(value)));
    }

    /** The size in the largest unit of which there is at least one, rounded down. */
    private static String readable(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        int unit = Math.min((63 - Long.numberOfLeadingZeros(bytes)) / 10, UNITS.size());
        return (bytes >> (10 * unit)) + " " + UNITS.get(unit - 1);
    }

    String text() {
        return lines.stream()
                .map(line -> line.label() + ": " + line.value() + "\n")
                .collect(Collectors.joining());
    }
}
