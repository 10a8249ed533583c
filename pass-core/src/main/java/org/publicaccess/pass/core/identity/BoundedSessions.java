// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of a store, none of which lives longer than a given time.
 *
 * @param <S> a session as the store knows it
 */
final class BoundedSessions<S extends Session> implements SessionRepository<BoundedSession<S>> {

    private final SessionRepository<S> store;
    private final Duration longest;
    private final Clock clock;

    BoundedSessions(SessionRepository<S> store, Duration longest, Clock clock) {
        this.store = store;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public BoundedSession<S> createSession() {
        return new BoundedSession<>(store.createSession());
    }

    @Override
    public void save(BoundedSession<S> session) {
        store.save(session.stored());
    }

    @Override
    public @Nullable BoundedSession<S> findById(String id) {
        S stored = store.findById(id);
        if (stored == null) {
            return null; // the contract of the interface
        }
        if (stored.getCreationTime().plus(longest).isBefore(clock.instant())) {
            store.deleteById(id);
            return null;
        }
        return new BoundedSession<>(stored);
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
    }
}
