// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;
import org.publicaccess.pass.core.jsonapi.ChangeRecorder;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.WriteRules;
import org.publicaccess.pass.core.jsonapi.query.Query;
import org.publicaccess.pass.core.jsonapi.read.Place;
import org.publicaccess.pass.core.jsonapi.read.ResourceReader;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.springframework.data.domain.AuditorAware;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Applies documents to entities: each call is one transaction, with its change log and whatever the
 * listeners add to it.
 */
public final class ResourceWriter {

    private static final byte[] NO_DATA = "{\"data\":null}".getBytes(StandardCharsets.US_ASCII);

    private final EntityManager entityManager;
    private final TransactionTemplate transactions;
    private final ResourceTypes types;
    private final ResourceReader reader;
    private final WriteRules rules;
    private final ChangeRecorder changes;
    private final AuditorAware<String> caller;
    private final IdempotencyKeys idempotencyKeys;
    private final ConstraintErrors constraints;
    private final RequestDocuments documents;
    private final Preconditions preconditions;

    /** A writer that works through a shared, transaction-bound entity manager. */
    public ResourceWriter(
            EntityManager entityManager,
            TransactionTemplate transactions,
            ResourceTypes types,
            ResourceReader reader,
            WriteRules rules,
            ChangeRecorder changes,
            AuditorAware<String> caller,
            RequestDocuments documents) {
        this.entityManager = entityManager;
        this.transactions = transactions;
        this.types = types;
        this.reader = reader;
        this.rules = new GuardedRules(types, rules);
        this.changes = changes;
        this.caller = caller;
        this.idempotencyKeys = new IdempotencyKeys();
        this.constraints = new ConstraintErrors(types);
        this.documents = documents;
        this.preconditions = new Preconditions(reader);
    }

    /**
     * What was just written.
     *
     * @param id the resource's id; 0 for a bulk request
     * @param document its document as it is now
     */
    public record Written(long id, byte[] document) {}

    /** Creates a resource in a collection or below a relationship. */
    public Written create(
            Place place,
            byte[] body,
            Query query,
            Optional<String> ifMatch,
            Optional<RequestKey> key) {
        checkType(Operation.CREATE, place);
        return once(
                key,
                connection -> {
                    WriteSession session = session();
                    JsonNode document = documents.parse(body);
                    KnownVersion version = KnownVersion.NONE;
                    if (place instanceof Place.Related related) {
                        session.lock(related.owner());
                        version = known(connection, related.owner(), document, ifMatch);
                    }
                    Members members = Members.of(document.path("data"), "/data");
                    long id = session.create(place, members, version);
                    changes.record(session.flush());
                    Place.Single created = new Place.Single(new Place.Collection(place.type()), id);
                    return new Written(
                            id, reader.readWritten(connection, created, query.onlyFields()));
                });
    }

    /** Changes a stored resource and gives its document. */
    public byte[] update(Place.Single place, byte[] body, Query query, Optional<String> ifMatch) {
        checkType(Operation.UPDATE, place);
        return inTransaction(
                connection -> {
                    WriteSession session = session();
                    JsonNode document = documents.parse(body);
                    Members members = Members.of(document.path("data"), "/data");
                    session.lock(place);
                    session.update(place, members, known(connection, place, document, ifMatch));
                    changes.record(session.flush());
                    return reader.readWritten(connection, place, query.onlyFields());
                });
    }

    /** Changes what one relationship of a stored resource links to. */
    public void changeLinks(
            Place.Single place,
            Relationship relationship,
            LinkChange change,
            byte[] body,
            Optional<String> ifMatch) {
        checkType(Operation.UPDATE, place);
        inTransaction(
                connection -> {
                    WriteSession session = session();
                    JsonNode document = documents.parse(body);
                    JsonNode data = documents.required(document, "data");
                    session.lock(place);
                    KnownVersion version = known(connection, place, document, ifMatch);
                    session.changeLinks(place, relationship, change, data, "", version);
                    changes.record(session.flush());
                    return place.id();
                });
    }

    /** Deletes a stored resource. */
    public void delete(Place.Single place, Optional<String> ifMatch) {
        checkType(Operation.DELETE, place);
        inTransaction(
                connection -> {
                    WriteSession session = session();
                    session.lock(place);
                    preconditions.match(connection, place, ifMatch);
                    session.delete(place);
                    changes.record(session.flush());
                    return place.id();
                });
    }

    /**
     * Carries out operations, all or none, and gives their documents with commas between them: for
     * each the resource as it is at the end, or {@code null} data for a deletion or a relationship.
     */
    public byte[] bulk(List<BulkOperation> operations, Optional<RequestKey> key) {
        return once(
                        key,
                        connection -> {
                            WriteSession session = session();
                            List<Optional<Place.Single>> results =
                                    new BulkWrites(session, rules).run(operations);
                            changes.record(session.flush());
                            return new Written(0, documents(connection, results));
                        })
                .document();
    }

    /** Reads what was written with one statement for each type. */
    private byte[] documents(Connection connection, List<Optional<Place.Single>> results) {
        Map<ResourceType, Set<Long>> written = new HashMap<>();
        results.stream()
                .flatMap(Optional::stream)
                .forEach(
                        place ->
                                written.computeIfAbsent(place.type(), _ -> new HashSet<>())
                                        .add(place.id()));
        Map<ResourceType, Map<Long, byte[]>> documents = new HashMap<>();
        written.forEach(
                (type, ids) -> documents.put(type, reader.readWritten(connection, type, ids)));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Optional<Place.Single> result : results) {
            if (all.size() > 0) {
                all.write(',');
            }
            all.writeBytes(
                    result.map(place -> documents.get(place.type()).get(place.id()))
                            .orElse(NO_DATA));
        }
        return all.toByteArray();
    }

    private void checkType(Operation operation, Place place) {
        rules.checkType(operation, place.type().name());
    }

    private WriteSession session() {
        return new WriteSession(entityManager, types, reader, rules);
    }

    /** Does the work, unless a request with the same key did it before: then its answer stands. */
    private Written once(Optional<RequestKey> key, ReturningWork<Written> work) {
        return inTransaction(
                connection -> {
                    if (key.isEmpty()) {
                        return work.execute(connection);
                    }
                    Optional<Written> earlier =
                            idempotencyKeys.claim(connection, callerName(), key.get());
                    if (earlier.isPresent()) {
                        return earlier.get();
                    }
                    Written written = work.execute(connection);
                    idempotencyKeys.answer(connection, callerName(), key.get(), written);
                    return written;
                });
    }

    /**
     * What the request knows of the version: by its If-Match header, or in the meta of its document
     * or resource.
     */
    private KnownVersion known(
            Connection connection,
            Place.Single place,
            JsonNode document,
            Optional<String> ifMatch) {
        boolean matched = preconditions.match(connection, place, ifMatch);
        return KnownVersion.of(
                matched,
                Stream.of(
                        document.path("meta").path("version"),
                        document.path("data").path("meta").path("version")));
    }

    private String callerName() {
        return caller.getCurrentAuditor().orElse("system");
    }

    private <T> T inTransaction(ReturningWork<T> work) {
        try {
            T result =
                    transactions.execute(
                            _ -> entityManager.unwrap(Session.class).doReturningWork(work));
            if (result == null) {
                throw new IllegalStateException("The transaction gave no result");
            }
            return result;
        } catch (JsonApiException e) {
            throw e;
        } catch (RuntimeException e) {
            throw constraints.translate(e).map(RuntimeException.class::cast).orElse(e);
        }
    }
}
