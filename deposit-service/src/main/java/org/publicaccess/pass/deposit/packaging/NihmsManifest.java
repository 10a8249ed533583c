// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.deposit.submission.SubmittedFile;

/** Writes {@code manifest.txt} of a NIHMS package: type, label and file name, tab-separated. */
final class NihmsManifest {

    private final Set<String> labels = new HashSet<>();
    private final StringBuilder text = new StringBuilder();

    private NihmsManifest() {}

    /**
     * The manifest's text.
     *
     * @param names the files' names in the package, in the files' order
     */
    static String of(List<SubmittedFile> files, List<String> names) {
        NihmsManifest manifest = new NihmsManifest();
        for (int i = 0; i < files.size(); i++) {
            manifest.add(files.get(i), names.get(i));
        }
        return manifest.text
                .append("bulksub_meta_xml\tSubmission Metadata\t")
                .append(NihmsPackager.METADATA_FILE)
                .toString();
    }

    private void add(SubmittedFile file, String name) {
        String type = type(file.role());
        String label = label(type, PlainText.line(file.description()), file.role());
        text.append(type).append('\t').append(label).append('\t').append(name).append('\n');
    }

    /** Figures, tables and supplements need a label, and no two of a type the same. */
    private String label(String type, String description, FileRole role) {
        boolean isBlank = description.isEmpty();
        if (isBlank && role == FileRole.MANUSCRIPT && labels.add(type + '\t')) {
            return "";
        }
        String stem = isBlank ? type : description;
        String label = isBlank ? stem + "-1" : stem;
        for (int number = isBlank ? 2 : 1; !labels.add(type + '\t' + label); number++) {
            label = stem + "-" + number;
        }
        return label;
    }

    private static String type(FileRole role) {
        return switch (role) {
            case MANUSCRIPT -> "manuscript";
            case SUPPLEMENTAL -> "supplement";
            case FIGURE -> "figure";
            case TABLE -> "table";
        };
    }
}
