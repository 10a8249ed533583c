// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.WriteRules;
import org.publicaccess.pass.core.jsonapi.read.Place;

/**
 * Carries out the operations of a bulk request in their order; links may point forward to what is
 * created later.
 */
final class BulkWrites {

    private final WriteSession session;
    private final WriteRules rules;
    private final Map<BulkOperation.Add, Prepared> prepared = new HashMap<>();

    BulkWrites(WriteSession session, WriteRules rules) {
        this.session = session;
        this.rules = rules;
    }

    private record Prepared(Members members, Object entity) {}

    /**
     * Runs all operations and gives the resource that each one leaves behind, empty for those that
     * leave none or whose resource a later one deletes.
     */
    List<Optional<Place.Single>> run(List<BulkOperation> operations) {
        for (BulkOperation operation : operations) {
            checkRight(operation);
        }
        for (BulkOperation operation : operations) {
            if (operation instanceof BulkOperation.Add add) {
                at(add, () -> prepare(add));
            }
        }
        List<Optional<Place.Single>> results = new ArrayList<>();
        for (BulkOperation operation : operations) {
            at(operation, () -> results.add(run(operation)));
        }
        return results.stream()
                .map(result -> result.filter(place -> !session.isDeleted(place)))
                .toList();
    }

    private void checkRight(BulkOperation operation) {
        switch (operation) {
            case BulkOperation.Add add ->
                    rules.checkType(Operation.CREATE, add.place().type().name());
            case BulkOperation.Update update ->
                    rules.checkType(Operation.UPDATE, typeName(update.subject()));
            case BulkOperation.Remove remove ->
                    rules.checkType(Operation.DELETE, typeName(remove.subject()));
            case BulkOperation.Link link ->
                    rules.checkType(Operation.UPDATE, typeName(link.subject()));
        }
    }

    private static String typeName(BulkOperation.Subject subject) {
        return switch (subject) {
            case BulkOperation.Subject.Stored stored -> stored.place().type().name();
            case BulkOperation.Subject.Local local -> local.type();
        };
    }

    private void prepare(BulkOperation.Add add) {
        Members members = Members.of(add.data(), add.pointer());
        prepared.put(add, new Prepared(members, session.prepare(add.place(), members)));
    }

    private Optional<Place.Single> run(BulkOperation operation) {
        return switch (operation) {
            case BulkOperation.Add add -> {
                Prepared ready = prepared.get(add);
                long id =
                        session.create(
                                add.place(), ready.members(), KnownVersion.NONE, ready.entity());
                yield Optional.of(new Place.Single(new Place.Collection(add.place().type()), id));
            }
            case BulkOperation.Update update -> {
                Place.Single place = session.place(update.subject());
                Members given = Members.of(update.data(), update.pointer());
                Members members =
                        update.subject() instanceof BulkOperation.Subject.Local
                                ? given.orId(place.id())
                                : given;
                KnownVersion version =
                        new KnownVersion(
                                false,
                                Optional.ofNullable(update.data().path("meta").get("version")));
                session.update(place, members, version);
                yield Optional.of(place);
            }
            case BulkOperation.Remove remove -> {
                session.delete(session.place(remove.subject()));
                yield Optional.empty();
            }
            case BulkOperation.Link link -> {
                session.changeLinks(
                        session.place(link.subject()),
                        link.relationship(),
                        link.change(),
                        link.data(),
                        link.pointer(),
                        new KnownVersion(false, link.version()));
                yield Optional.empty();
            }
        };
    }

    private static void at(BulkOperation operation, Runnable work) {
        try {
            work.run();
        } catch (JsonApiException e) {
            throw e.pointer() == null || !e.pointer().startsWith(operation.pointer())
                    ? e.below(operation.pointer())
                    : e;
        }
    }
}
