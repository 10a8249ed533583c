// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/** Tells in the client's words which constraint of the database a write ran into. */
final class ConstraintErrors {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String NOT_NULL_VIOLATION = "23502";
    private static final String CHECK_VIOLATION = "23514";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String QUERY_CANCELED = "57014";
    private static final String LIMIT_EXCEEDED = "54000";

    private static final Pattern KEY = Pattern.compile("\\((\\w+)\\)=\\((-?\\d+)\\)");

    private final ResourceTypes types;

    ConstraintErrors(ResourceTypes types) {
        this.types = types;
    }

    /** The error for the client, empty when the failure is a fault of the server. */
    Optional<JsonApiException> translate(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return Optional.of(
                        JsonApiException.of(
                                ErrorCode.OVERLOADED,
                                "All connections to the database are in use: repeat the request in a few seconds."));
            }
            if (cause instanceof SQLException sql) {
                return translate(sql);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonApiException> translate(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case UNIQUE_VIOLATION -> Optional.of(duplicate(constraint(failure)));
            case FOREIGN_KEY_VIOLATION -> Optional.of(foreignKey(failure));
            case NOT_NULL_VIOLATION -> Optional.of(missingValue(failure));
            case CHECK_VIOLATION -> Optional.of(unfitValue(failure));
            case SERIALIZATION_FAILURE, DEADLOCK ->
                    Optional.of(
                            JsonApiException.of(
                                    ErrorCode.VERSION_CONFLICT,
                                    "Another request changed the same resources at the same time: repeat this one."));
            case QUERY_CANCELED ->
                    Optional.of(
                            JsonApiException.of(
                                    ErrorCode.TIMED_OUT,
                                    "Writing took too long: repeat the request later."));
            case LIMIT_EXCEEDED ->
                    Optional.of(
                            JsonApiException.of(
                                    ErrorCode.UNPROCESSABLE,
                                    "A value is too long for a field that is searched by: shorten it to 2000 bytes or less."));
            default -> Optional.empty();
        };
    }

    private JsonApiException duplicate(String constraint) {
        for (ResourceType type : types.all()) {
            for (var attribute : type.attributes().values()) {
                boolean listKey = constraint.equals(singular(attribute.column(), type) + "_pkey");
                if (listKey
                        || constraint.equals(type.table() + "_" + attribute.column() + "_key")) {
                    return JsonApiException.at(
                            "/data/attributes/" + attribute.name(),
                            ErrorCode.DUPLICATE,
                            "Another %s has this %s already; it must be unique."
                                    .formatted(type.name(), attribute.name()));
                }
            }
        }
        return JsonApiException.of(
                ErrorCode.DUPLICATE,
                "There is such a resource already (%s).".formatted(constraint));
    }

    private JsonApiException missingValue(SQLException failure) {
        String table = message(failure).map(ServerErrorMessage::getTable).orElse("");
        String column = message(failure).map(ServerErrorMessage::getColumn).orElse("");
        return unprocessable(pointer(table, column), "A value is required here.");
    }

    /** PostgreSQL names the check of a column after table and column. */
    private JsonApiException unfitValue(SQLException failure) {
        String table = message(failure).map(ServerErrorMessage::getTable).orElse("");
        String column =
                constraint(failure)
                        .replaceFirst("^" + Pattern.quote(table + "_"), "")
                        .replaceFirst("_check$", "");
        return unprocessable(
                pointer(table, column),
                "The value does not have the form or size that is allowed here; the documentation"
                        + " of the type names it.");
    }

    private static JsonApiException unprocessable(Optional<String> pointer, String detail) {
        return pointer.map(at -> JsonApiException.at(at, ErrorCode.UNPROCESSABLE, detail))
                .orElseGet(() -> JsonApiException.of(ErrorCode.UNPROCESSABLE, detail));
    }

    /** Where the document names what a column holds. */
    private Optional<String> pointer(String table, String column) {
        Stream<String> attributes =
                ofTable(table)
                        .flatMap(type -> type.attributes().values().stream())
                        .filter(attribute -> attribute.column().equals(column))
                        .map(attribute -> "/data/attributes/" + attribute.name());
        Stream<String> links =
                ofTable(table)
                        .flatMap(type -> type.relationships().values().stream())
                        .filter(link -> !link.toMany() && link.column().equals(column))
                        .map(link -> "/data/relationships/" + link.name() + "/data");
        return Stream.concat(attributes, links).findFirst();
    }

    private Stream<ResourceType> ofTable(String table) {
        return types.all().stream().filter(type -> type.table().equals(table));
    }

    /**
     * The table that holds a list attribute's elements is named after both: {@code user_locators}.
     */
    private static String singular(String column, ResourceType type) {
        return type.name() + "_" + column.replaceFirst("_ids$", "s");
    }

    /**
     * PostgreSQL names the key: of the deleted resource its id, of a link the column that holds the
     * target's id.
     */
    private JsonApiException foreignKey(SQLException failure) {
        String detail = message(failure).map(ServerErrorMessage::getDetail).orElse("");
        Matcher key = KEY.matcher(detail);
        String table = message(failure).map(ServerErrorMessage::getTable).orElse("");
        return key.find() && !key.group(1).equals("id")
                ? missingTarget(table, key.group(1), key.group(2))
                : inUse(table);
    }

    private JsonApiException missingTarget(String table, String column, String id) {
        for (ResourceType type : types.all()) {
            for (Relationship link : type.relationships().values()) {
                String holder = link.join().map(Relationship.JoinTable::name).orElse(type.table());
                if (holder.equals(table) && link.column().equals(column)) {
                    return JsonApiException.at(
                            "/data/relationships/" + link.name() + "/data",
                            ErrorCode.NOT_FOUND,
                            "There is no %s %s that you may see.".formatted(link.targetType(), id));
                }
            }
        }
        return JsonApiException.of(
                ErrorCode.NOT_FOUND, "A resource that is linked to does not exist.");
    }

    private JsonApiException inUse(String table) {
        String by =
                types.all().stream()
                        .filter(type -> type.table().equals(table))
                        .map(ResourceType::name)
                        .findFirst()
                        .orElse(table.replace('_', ' '));
        return JsonApiException.of(
                ErrorCode.IN_USE,
                "The resource is linked to by other resources (%s): delete or change these first."
                        .formatted(by));
    }

    private static String constraint(SQLException failure) {
        return message(failure).map(ServerErrorMessage::getConstraint).orElse("");
    }

    private static Optional<ServerErrorMessage> message(SQLException failure) {
        return failure instanceof PSQLException postgres
                ? Optional.ofNullable(postgres.getServerErrorMessage())
                : Optional.empty();
    }
}
