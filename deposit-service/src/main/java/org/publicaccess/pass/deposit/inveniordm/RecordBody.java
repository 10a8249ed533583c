// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.inveniordm;

import java.util.List;
import java.util.Map;
import org.publicaccess.pass.deposit.items.ItemDeposit;
import org.publicaccess.pass.deposit.submission.UnusableSubmissionException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the body of a draft: {@code metadata.title} becomes the member title of metadata. */
final class RecordBody {

    /** What a record must have (InvenioRDM metadata reference). */
    private static final List<String> REQUIRED =
            List.of(
                    "metadata.resource_type",
                    "metadata.title",
                    "metadata.publication_date",
                    "metadata.creators");

    /** What the forms call it that a field is made of. */
    private static final Map<String, String> FORM_FIELDS =
            Map.of(
                    "metadata.title", "the title",
                    "metadata.publication_date", "the publication date",
                    "metadata.creators", "the authors");

    private RecordBody() {}

    static ObjectNode of(String key, ItemDeposit deposit) {
        for (String field : REQUIRED) {
            if (!deposit.fields().has(field)) {
                throw missing(key, field, deposit);
            }
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("files").put("enabled", true);
        deposit.fields()
                .forEachEntry(
                        (field, value) -> {
                            String[] names = field.split("\\.", 2);
                            if (names.length == 1) {
                                body.set(field, value);
                            } else {
                                body.withObjectProperty(names[0]).set(names[1], value);
                            }
                        });
        return body;
    }

    private static UnusableSubmissionException missing(
            String key, String field, ItemDeposit deposit) {
        return new UnusableSubmissionException(
                "Submission %s gives nothing for %s, which the repository %s requires. Enter %s and submit it anew, or map %s to something else in the repository's configuration."
                        .formatted(
                                deposit.submissionId(),
                                field,
                                key,
                                FORM_FIELDS.getOrDefault(field, "what is missing"),
                                "metadata: " + field));
    }
}
