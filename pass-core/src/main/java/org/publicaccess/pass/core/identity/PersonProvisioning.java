// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes or refreshes the user of a person who signs in. That there is one user for a person is held
 * by the database; whoever loses a race for the first sign-in finds the winner's user.
 */
@Component
class PersonProvisioning {

    private static final Logger log = LoggerFactory.getLogger(PersonProvisioning.class);
    private static final int ATTEMPTS = 5;

    private final TransactionTemplate transaction;
    private final ProvisionedUsers users;
    private final AuditTrail audit;

    PersonProvisioning(
            PlatformTransactionManager transactions, ProvisionedUsers users, AuditTrail audit) {
        this.transaction = new TransactionTemplate(transactions);
        this.users = users;
        this.audit = audit;
    }

    /**
     * The person's user as it is after this sign-in.
     *
     * @param way how the person signed in, for the audit trail
     */
    PassPrincipal signIn(AssertedPerson person, String way) {
        for (int attempt = 1; ; attempt++) {
            try {
                PassPrincipal principal = transaction.execute(_ -> refresh(person, way));
                log.info("User {} signed in by {}", principal.userId(), way);
                return principal;
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw new UnusableAssertionException(
                            List.of(
                                    "The login name belongs to another user already; an"
                                            + " administrator has to tell them apart"));
                }
            }
        }
    }

    private PassPrincipal refresh(AssertedPerson person, String way) {
        Optional<ProvisionedUsers.Known> known = users.find(person);
        PassPrincipal principal =
                known.map(one -> users.update(one, person)).orElseGet(() -> users.create(person));
        audit.record(
                principal.name(),
                AuditAction.SIGNED_IN,
                "user/" + principal.userId(),
                known.isPresent() ? way : way + ", a new user");
        return principal;
    }
}
