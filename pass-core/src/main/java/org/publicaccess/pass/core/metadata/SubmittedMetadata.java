// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.metadata;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.publicaccess.pass.core.jsonapi.ChangeListener;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingRows;
import org.publicaccess.pass.core.jsonapi.ResourceChange;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at the metadata that people write: a draft needs to be a JSON object of bounded size, what
 * is submitted needs what its repositories need. What services write is not looked at.
 */
@Component
class SubmittedMetadata implements ChangeListener {

    private static final String POINTER = "/data/attributes/metadata";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MetadataCheck check;
    private final DataSize largest;

    SubmittedMetadata(
            JdbcClient jdbc,
            JsonMapper json,
            MetadataCheck check,
            @Value("${pass.metadata.max-size}") DataSize largest) {
        this.jdbc = jdbc;
        this.json = json;
        this.check = check;
        this.largest = largest;
    }

    private record Row(@Nullable String metadata, boolean submittedInPass, List<String> schemas) {}

    @Override
    public void changed(ResourceChange change, PendingRows records) {
        boolean ofInterest =
                change.type().equals("submission") && change.operation() != Operation.DELETE;
        boolean metadata = change.fields().contains("metadata");
        boolean submitted = change.fields().contains("submitted");
        if (!ofInterest || !(metadata || submitted) || !isByPerson()) {
            return;
        }
        Row row = read(change.id());
        JsonNode blob = parse(row.metadata());
        if (submitted && row.submittedInPass()) {
            refuseIncomplete(check.problems(blob, row.schemas()));
        }
    }

    private static boolean isByPerson() {
        return PassPrincipal.current()
                .filter(caller -> caller.person().isPresent())
                .filter(caller -> !caller.has(PassPrincipal.Role.BACKEND))
                .isPresent();
    }

    private Row read(long submission) {
        return jdbc.sql(
                        """
                        SELECT s.metadata, coalesce(s.submitted AND s.source = 'pass', false) AS in_pass,
                               ARRAY(SELECT one FROM submission_repositories sr
                                     JOIN repositories r ON r.id = sr.repository_id, unnest(r.schemas) AS one
                                     WHERE sr.submission_id = s.id) AS schemas
                        FROM submissions s WHERE s.id = ?""")
                .param(submission)
                .query(
                        (row, _) ->
                                new Row(
                                        row.getString("metadata"),
                                        row.getBoolean("in_pass"),
                                        Stream.of((String[]) row.getArray("schemas").getArray())
                                                .toList()))
                .single();
    }

    private JsonNode parse(@Nullable String metadata) {
        if (metadata == null || metadata.isBlank()) {
            return json.createObjectNode();
        }
        int bytes = metadata.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > largest.toBytes()) {
            throw refusal(
                    "The metadata have %d bytes; at most %d are allowed. Shorten the abstract or the list of authors."
                            .formatted(bytes, largest.toBytes()));
        }
        try {
            JsonNode blob = json.readTree(metadata);
            if (blob.isObject()) {
                return blob;
            }
        } catch (JacksonException _) {
            // told below
        }
        throw refusal(
                "The metadata are not a JSON object. Send a text such as {\"title\": \"…\"}.");
    }

    private static void refuseIncomplete(SortedMap<String, String> problems) {
        if (!problems.isEmpty()) {
            throw refusal(
                    problems.entrySet().stream()
                            .map(problem -> "\"" + problem.getKey() + "\" " + problem.getValue())
                            .collect(
                                    Collectors.joining(
                                            "; ",
                                            "The metadata are not complete for the repositories of the submission: ",
                                            ". Fill these in and submit again.")));
        }
    }

    private static JsonApiException refusal(String detail) {
        return JsonApiException.at(POINTER, ErrorCode.UNPROCESSABLE, detail);
    }
}
