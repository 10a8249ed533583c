// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.identity.PassPrincipal.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes approval links. Asking for approval again makes a new one. Links that Eclipse PASS mailed
 * are {@link ApprovalTokens}.
 */
@Component
public class InvitationLinks {

    private static final Logger log = LoggerFactory.getLogger(InvitationLinks.class);

    /**
     * Base 32 like the tokens of Eclipse PASS, whose first byte is the length of an initialisation
     * vector; here it is 0.
     */
    private static final Pattern TOKEN = Pattern.compile("A[A-Z2-7]{103}");

    private static final String PARAMETER = "userToken";
    private static final int TOKEN_BYTES = 65;

    private final InvitationStore store;
    private final UserTokenSettings settings;
    private final PublicAddress address;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InvitationLinks(
            InvitationStore store,
            UserTokenSettings settings,
            PublicAddress address,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /**
     * A link that invites an address, in the transaction that is under way; empty when a person's
     * link leads to another server, which must not learn tokens. Other services know what they do.
     */
    public Optional<URI> issue(URI link, long submissionId, URI email, @Nullable String name) {
        if (!address.covers(link) && !isService()) {
            log.warn("Submission {}: no approval link is made to another server", submissionId);
            return Optional.empty();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        bytes[0] = 0;
        String token = Base32.encode(bytes);
        store.add(token, submissionId, email, name, clock.instant().plus(settings.validFor()));
        audit.record(AuditAction.INVITATION_ISSUED, "submission/" + submissionId, "");
        return Optional.of(QueryParameter.append(link, PARAMETER, token));
    }

    private static boolean isService() {
        return PassPrincipal.current().filter(one -> one.has(Role.BACKEND)).isPresent();
    }
}
