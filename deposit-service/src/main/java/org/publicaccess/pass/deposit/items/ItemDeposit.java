// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.deposit.mapping.MetadataMapping;
import org.publicaccess.pass.deposit.mapping.MetadataModel;
import org.publicaccess.pass.deposit.packaging.ItemFile;
import org.publicaccess.pass.deposit.packaging.ItemFiles;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an item is made of.
 *
 * @param identifier by which the deposit's round is known at the repository
 * @param fields what each field of the repository gets
 * @param embargoEnd until when files must not be public
 */
public record ItemDeposit(
        String submissionId,
        String identifier,
        ObjectNode fields,
        Optional<LocalDate> embargoEnd,
        List<ItemFile> files) {

    /** Applies a mapping to a submission. */
    public static ItemDeposit of(
            MetadataMapping mapping,
            ItemFiles files,
            String identifier,
            int round,
            LocalDate today) {
        ObjectNode model = MetadataModel.of(files.submission(), identifier, round, today);
        return new ItemDeposit(
                files.submission().id(),
                identifier,
                mapping.apply(model),
                Optional.of(model.at("/embargo/end").asString(""))
                        .filter(end -> !end.isEmpty())
                        .map(LocalDate::parse),
                files.files());
    }
}
