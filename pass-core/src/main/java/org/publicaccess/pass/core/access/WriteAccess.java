// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.core.deposits.DepositDecisions;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.jsonapi.PendingChanges;
import org.publicaccess.pass.core.jsonapi.ResourceChange.Operation;
import org.publicaccess.pass.core.jsonapi.WriteRules;
import org.publicaccess.pass.core.submissions.Person;
import org.publicaccess.pass.core.submissions.SubmissionLife;
import org.springframework.stereotype.Component;

/**
 * The write rules: type-level rights for everybody, then for people the rules of each type, for
 * services the invariants. Only what changes is judged.
 */
@Component
class WriteAccess implements WriteRules {

    /** Who changes these has a part in them, or is a backend; rights by role are not enough. */
    private static final Set<String> OF_PEOPLE =
            Set.of("submission", "submissionEvent", "file", "deposit", "publication", "user");

    private final SubmissionLife life;
    private final FileRules files;
    private final PublicationRules publications;
    private final UserRules users;
    private final DepositDecisions deposits;

    WriteAccess(
            SubmissionLife life,
            FileRules files,
            PublicationRules publications,
            UserRules users,
            DepositDecisions deposits) {
        this.life = life;
        this.files = files;
        this.publications = publications;
        this.users = users;
        this.deposits = deposits;
    }

    @Override
    public void checkType(Operation operation, String type) {
        Set<PassPrincipal.Role> roles =
                PassPrincipal.current().map(PassPrincipal::roles).orElse(Set.of());
        boolean serviceWithoutDuties =
                Person.current().isEmpty() && !roles.contains(PassPrincipal.Role.BACKEND);
        if (!WriteRights.allow(roles, operation, type)
                || serviceWithoutDuties && OF_PEOPLE.contains(type)) {
            throw JsonApiException.of(
                    ErrorCode.FORBIDDEN,
                    "You may not %s a %s."
                            .formatted(operation.name().toLowerCase(Locale.ROOT), type));
        }
    }

    @Override
    public Collection<?> checkDeletion(PendingChange deletion) {
        Optional<Person> person = Person.current();
        if (person.isEmpty()) {
            return List.of();
        }
        return switch (deletion.type()) {
            case "submission" -> life.checkDeletion(deletion, person.get());
            case "file" -> {
                files.checkDeletion(deletion, person.get());
                yield List.of();
            }
            case "publication" -> {
                publications.check(deletion, person.get());
                yield List.of();
            }
            default -> List.of();
        };
    }

    @Override
    public void judge(PendingChanges changes) {
        changes.of("file").forEach(FileRules::makeRelative);
        Person.current()
                .ifPresentOrElse(
                        person -> judge(changes, person), () -> life.keepConsistent(changes));
    }

    private void judge(PendingChanges changes, Person person) {
        for (PendingChange change : changes.all()) {
            if (change.operation() != Operation.DELETE) {
                switch (change.type()) {
                    case "file" -> files.judge(change, changes, person);
                    case "publication" -> publications.check(change, person);
                    case "user" -> users.judge(change, person);
                    case "deposit" -> deposits.judge(change);
                    default -> {
                        // Judged with the submission's life, or free to those whose type it is.
                    }
                }
            }
        }
        life.judge(changes, person);
    }
}
