// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.Limits;
import org.publicaccess.pass.core.jsonapi.ReadRules;
import org.publicaccess.pass.core.jsonapi.query.Query;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/**
 * Reads resources as JSON documents. No entity is loaded; all statements of one answer see the same
 * snapshot, and the connection is given back before the first byte leaves.
 */
public final class ResourceReader {

    /** PostgreSQL's code for a statement that ran into its time-out. */
    private static final String QUERY_CANCELED = "57014";

    private final ResourceTypes types;
    private final Visibility visibility;
    private final ResourceJson resources;
    private final DataSource readOnly;
    private final Limits limits;
    private final WholeRows wholeRows = new WholeRows();

    /**
     * A reader.
     *
     * @param base what links begin with, for example {@code https://pass.example.edu/data}
     * @param readOnly connections whose transactions are read-only and REPEATABLE READ
     */
    public ResourceReader(
            ResourceTypes types, ReadRules rules, String base, DataSource readOnly, Limits limits) {
        this.types = types;
        this.visibility = new Visibility(rules);
        this.resources = new ResourceJson(base);
        this.readOnly = readOnly;
        this.limits = limits;
    }

    /** A document for a place, in a read-only snapshot of its own. */
    public byte[] read(Place place, Query query) {
        boolean severalStatements =
                !query.include().children().isEmpty()
                        || query.page().totals()
                        || place instanceof Place.Related;
        try (Connection connection = readOnly.getConnection()) {
            // A single statement is a snapshot by itself and needs no transaction around it.
            connection.setAutoCommit(!severalStatements);
            byte[] document = read(connection, place, query);
            if (severalStatements) {
                connection.commit();
            }
            return document;
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** A document for a place as a transaction sees it that is under way on this connection. */
    public byte[] read(Connection connection, Place place, Query query) {
        JsonBuffer json = new JsonBuffer(limits.maxAnswerBytes());
        Selects selects = new Selects(types, visibility, wholeRows, query);
        try {
            int rows =
                    new ReadSession(types, selects, resources, connection, query, json)
                            .write(place);
            if (rows == 0) {
                checkThere(connection, place);
            }
            return json.toBytes();
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** The document of a resource that this transaction wrote, for who wrote it. */
    public byte[] readWritten(Connection connection, Place.Single place, Query query) {
        return read(connection, new Place.Written(place.type(), place.id()), query);
    }

    /** The documents of resources of one type that this transaction wrote, by id. */
    public Map<Long, byte[]> readWritten(Connection connection, ResourceType type, Set<Long> ids) {
        Selects.Plan plan =
                new Selects(types, visibility, wholeRows, Query.PLAIN).written(type, ids);
        Map<Long, byte[]> documents = new HashMap<>();
        try (PreparedStatement prepared = plan.statement().prepare(connection);
                ResultSet row = prepared.executeQuery()) {
            while (row.next()) {
                JsonBuffer json = new JsonBuffer(limits.maxAnswerBytes());
                json.raw("{\"data\":");
                resources.write(json, plan.projection(), row);
                json.raw('}');
                documents.put(row.getLong(1), json.toBytes());
            }
            return documents;
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** The document of a relationship: only the linkage. */
    public byte[] readLinkage(Place.Single owner, Relationship relationship) {
        Query onlyLinkage =
                Query.PLAIN.withFields(Map.of(owner.type().name(), List.of(relationship.name())));
        Selects.Plan plan = new Selects(types, visibility, wholeRows, onlyLinkage).primary(owner);
        JsonBuffer json = new JsonBuffer(limits.maxAnswerBytes());
        try (Connection connection = readOnly.getConnection();
                PreparedStatement prepared = plan.statement().prepare(connection);
                ResultSet row = prepared.executeQuery()) {
            if (!row.next()) {
                throw JsonApiException.notFound(owner.type().name(), owner.id());
            }
            resources.writeLinkage(json, owner, plan.projection().link(relationship.name()), row);
            return json.toBytes();
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** Those of the ids that stand for resources which the caller may see. */
    public Set<Long> visible(Connection connection, ResourceType type, Set<Long> ids) {
        try {
            return new VisibleIds(types, visibility).among(connection, type, ids);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** Whether the caller may see every resource of a type. */
    public boolean isUnrestricted(ResourceType type) {
        return visibility.isUnrestricted(Scope.ofFew(types, type));
    }

    /**
     * Whether the path to a resource needs no look, because it leads through nothing and the caller
     * may see all.
     */
    public boolean isVisibleIfStored(Place.Single place) {
        return place.of() instanceof Place.Collection && isUnrestricted(place.type());
    }

    /**
     * Whether a resource and everything on the path to it is there and may be seen by the caller.
     */
    public boolean isVisible(Connection connection, Place.Single place) {
        Scope scope = Scope.ofFew(types, place.type());
        Statement statement =
                Statement.of(
                        DSL.select(scope.id())
                                .from(scope.table())
                                .where(place.contains(scope, visibility))
                                .and(visibility.rows(scope)));
        try (PreparedStatement prepared = statement.prepare(connection);
                ResultSet row = prepared.executeQuery()) {
            return row.next();
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /** An empty answer is right only when everything on the path to it is there. */
    private void checkThere(Connection connection, Place place) {
        switch (place) {
            case Place.Collection _ -> {}
            case Place.Single single ->
                    throw JsonApiException.notFound(single.type().name(), single.id());
            case Place.Written written ->
                    throw JsonApiException.notFound(written.type().name(), written.id());
            case Place.Related related when isVisible(connection, related.owner()) -> {}
            case Place.Related related ->
                    throw JsonApiException.notFound(
                            related.owner().type().name(), related.owner().id());
        }
    }

    private RuntimeException translated(SQLException e) {
        if (e instanceof SQLTransientConnectionException) {
            return JsonApiException.of(
                    ErrorCode.OVERLOADED,
                    "All connections to the database are in use: repeat the request in a few seconds.");
        }
        if (QUERY_CANCELED.equals(e.getSQLState())) {
            return JsonApiException.of(
                    ErrorCode.TIMED_OUT,
                    "Reading took longer than %s. Ask for less: a narrower filter or a smaller page."
                            .formatted(limits.statementTimeout()));
        }
        return new IllegalStateException("A read failed with SQL state " + e.getSQLState(), e);
    }
}
