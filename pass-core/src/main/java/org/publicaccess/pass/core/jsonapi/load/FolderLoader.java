// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a folder of {@code <type>.jsonl} files into an empty database, in one transaction. Each
 * line is a resource with id, attributes and linkage; ids are kept and new ones will start above
 * them. Rules and listeners are not asked: this is for data that was valid elsewhere.
 */
public final class FolderLoader {

    private static final int BATCH_ROWS = 1000;

    private final ResourceTypes types;
    private final JsonMapper json;

    public FolderLoader(ResourceTypes types, JsonMapper json) {
        this.types = types;
        this.json = json;
    }

    /**
     * Loads the folder.
     *
     * @return number of resources by type
     * @throws IllegalArgumentException naming file, line and reason, when a line cannot be loaded;
     *     nothing is stored then
     */
    public Map<String, Integer> load(Path folder, Connection connection) throws SQLException {
        checkFolder(folder);
        connection.setAutoCommit(false);
        try {
            checkEmpty(connection);
            Map<String, Integer> loaded = new LinkedHashMap<>();
            for (ResourceType type : inOrderOfLinks()) {
                Path file = folder.resolve(type.name() + ".jsonl");
                if (Files.exists(file)) {
                    loaded.put(type.name(), loadFile(type, file, connection));
                }
            }
            raiseSequence(connection);
            connection.commit();
            connection.setAutoCommit(true);
            analyze(connection);
            return loaded;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    /** New statistics, so that the first requests after a load are planned for what is there. */
    private void analyze(Connection connection) throws SQLException {
        try (Statement analyze = connection.createStatement()) {
            for (ResourceType type : types.all()) {
                analyze.execute("ANALYZE " + type.table());
                for (Relationship link : toMany(type)) {
                    analyze.execute("ANALYZE " + link.join().orElseThrow().name());
                }
            }
        }
    }

    private void checkFolder(Path folder) {
        if (types.all().stream()
                .noneMatch(type -> Files.exists(folder.resolve(type.name() + ".jsonl")))) {
            throw new IllegalArgumentException(
                    "%s holds no file of resources, such as submission.jsonl.".formatted(folder));
        }
    }

    private void checkEmpty(Connection connection) throws SQLException {
        for (ResourceType type : types.all()) {
            try (Statement statement = connection.createStatement();
                    ResultSet any =
                            statement.executeQuery("SELECT 1 FROM " + type.table() + " LIMIT 1")) {
                if (any.next()) {
                    throw new IllegalArgumentException(
                            "The database holds resources already (%s). Load into an empty one."
                                    .formatted(type.name()));
                }
            }
        }
    }

    /** Types that others link to come first. */
    private Set<ResourceType> inOrderOfLinks() {
        Set<ResourceType> ordered = new LinkedHashSet<>();
        types.all().forEach(type -> addAfterTargets(type, ordered, new LinkedHashSet<>()));
        return ordered;
    }

    private void addAfterTargets(
            ResourceType type, Set<ResourceType> ordered, Set<ResourceType> onTheWay) {
        if (ordered.contains(type)) {
            return;
        }
        if (!onTheWay.add(type)) {
            throw new IllegalStateException("Types link to each other in a circle: " + type.name());
        }
        type.relationships()
                .values()
                .forEach(link -> addAfterTargets(types.target(link), ordered, onTheWay));
        ordered.add(type);
    }

    private int loadFile(ResourceType type, Path file, Connection connection) throws SQLException {
        int line = 0;
        try (BufferedReader lines = Files.newBufferedReader(file);
                TypeInserts inserts = new TypeInserts(type, connection)) {
            List<JsonNode> batch = new ArrayList<>();
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                if (!text.isBlank()) {
                    batch.add(json.readTree(text));
                }
                if (batch.size() == BATCH_ROWS) {
                    inserts.insert(batch);
                    batch.clear();
                }
            }
            inserts.insert(batch);
            return inserts.rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException | IllegalArgumentException | SQLException e) {
            throw new IllegalArgumentException(
                    "%s, at or before line %d: %s".formatted(file.getFileName(), line, reason(e)),
                    e);
        }
    }

    private static String reason(Exception e) {
        if (e instanceof SQLException sql && sql.getNextException() != null) {
            return sql.getNextException().getMessage();
        }
        return e.getMessage();
    }

    private void raiseSequence(Connection connection) throws SQLException {
        StringBuilder ids = new StringBuilder();
        for (ResourceType type : types.all()) {
            ids.append(ids.isEmpty() ? "" : " UNION ALL ")
                    .append("SELECT max(id) FROM ")
                    .append(type.table());
        }
        try (PreparedStatement raise =
                connection.prepareStatement(
                        "SELECT setval('resource_id_seq', greatest(1, (SELECT max(max) FROM ("
                                + ids
                                + ") AS ids)))")) {
            raise.execute();
        }
    }

    static List<Relationship> toOne(ResourceType type) {
        return type.relationships().values().stream().filter(link -> !link.toMany()).toList();
    }

    static List<Relationship> toMany(ResourceType type) {
        return type.relationships().values().stream().filter(Relationship::toMany).toList();
    }
}
