// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions of a store, none of which lives longer than a given time. */
final class BoundedSessions implements SessionRepository<BoundedSession> {

    private final SessionRepository<Session> store;
    private final Duration longest;
    private final Clock clock;

    BoundedSessions(SessionRepository<Session> store, Duration longest, Clock clock) {
        this.store = store;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public BoundedSession createSession() {
        return new BoundedSession(store.createSession());
    }

    @Override
    public void save(BoundedSession session) {
        store.save(session.stored());
    }

    @Override
    public @Nullable BoundedSession findById(String id) {
        Session stored = store.findById(id);
        if (stored == null) {
            return null; // the contract of the interface
        }
        if (stored.getCreationTime().plus(longest).isBefore(clock.instant())) {
            store.deleteById(id);
            return null;
        }
        return new BoundedSession(stored);
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
    }
}
