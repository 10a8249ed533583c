// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.metadata;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.publicaccess.pass.core.access.ReadableResources;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;

/** Serves the metadata schema of chosen repositories. */
@RestController
class SchemaController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");
    private static final int MOST = 100;

    private final MetadataSchemas schemas;
    private final ReadableResources readable;
    private final JdbcClient jdbc;
    private final String base;

    SchemaController(
            MetadataSchemas schemas,
            ReadableResources readable,
            JdbcClient jdbc,
            @Value("${pass.base-url}") String base) {
        this.schemas = schemas;
        this.readable = readable;
        this.jdbc = jdbc;
        this.base = base.replaceAll("/+$", "");
    }

    /** The newest version. */
    @GetMapping("/schema")
    ResponseEntity<ObjectNode> schema(@RequestParam Optional<String> repositories) {
        return schema(MetadataSchemas.VERSION, repositories);
    }

    @GetMapping("/schema/{version}")
    ResponseEntity<ObjectNode> schema(
            @PathVariable String version, @RequestParam Optional<String> repositories) {
        if (!version.equals(MetadataSchemas.VERSION)) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There is no version %s of the schemas; there is %s."
                            .formatted(version, MetadataSchemas.VERSION));
        }
        Set<Long> ids = ids(repositories.orElse(""));
        ObjectNode merged = schemas.merged(schemas.keys(identifiers(ids)));
        merged.put("$id", address(ids));
        return ResponseEntity.ok().contentType(SCHEMA).body(merged);
    }

    private String address(Set<Long> ids) {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        return "%s/schema/%s?repositories=%s".formatted(base, MetadataSchemas.VERSION, list);
    }

    private static Set<Long> ids(String repositories) {
        try {
            Set<Long> ids =
                    Arrays.stream(repositories.split(","))
                            .map(id -> Long.parseLong(id.strip()))
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            if (ids.size() <= MOST) {
                return ids;
            }
        } catch (NumberFormatException _) {
            // told below
        }
        throw new ResponseStatusException(
                HttpStatus.BAD_REQUEST,
                "The parameter \"repositories\" must name one to %d ids of repositories, separated by commas, such as 19,20."
                        .formatted(MOST));
    }

    private List<String> identifiers(Set<Long> ids) {
        Set<Long> known = readable.among("repository", ids);
        Set<Long> unknown = new LinkedHashSet<>(ids);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND,
                    "There are no repositories " + unknown + " that you may see.");
        }
        return jdbc.sql(
                        """
                        SELECT one FROM repositories r, unnest(r.schemas) WITH ORDINALITY AS named (one, place)
                        WHERE r.id IN (:ids) ORDER BY array_position(:inOrder::bigint[], r.id), place""")
                .param("ids", ids)
                .param("inOrder", ids.toArray(Long[]::new))
                .query(String.class)
                .list();
    }
}
