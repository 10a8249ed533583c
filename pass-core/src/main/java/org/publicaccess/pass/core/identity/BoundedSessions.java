// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of a store, none of which lives longer than a given time. What was read is good for two
 * seconds, so that not every request of a busy page costs statements: a session that ends at one
 * node is refused by the others within that time.
 */
final class BoundedSessions implements SessionRepository<BoundedSession> {

    private static final Duration MEMORY = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final SessionRepository<Session> store;
    private final Duration longest;
    private final Clock clock;
    private final Cache<String, MapSession> seen;

    BoundedSessions(SessionRepository<Session> store, Duration longest, Clock clock) {
        this.store = store;
        this.longest = longest;
        this.clock = clock;
        this.seen =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(MEMORY)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build();
    }

    @Override
    public BoundedSession createSession() {
        return BoundedSession.of(store.createSession());
    }

    @Override
    public void save(BoundedSession session) {
        session.written()
                .ifPresent(
                        written -> {
                            store.save(written);
                            seen.invalidate(written.getId());
                        });
    }

    @Override
    public @Nullable BoundedSession findById(String id) {
        MapSession session = seen.get(id, this::read);
        if (session == null) {
            return null; // the contract of the interface
        }
        if (session.getCreationTime().plus(longest).isBefore(clock.instant())) {
            deleteById(id);
            return null;
        }
        return BoundedSession.seen(session, () -> Optional.ofNullable(store.findById(id)));
    }

    private @Nullable MapSession read(String id) {
        Session stored = store.findById(id);
        return stored == null ? null : new MapSession(stored);
    }

    @Override
    public void deleteById(String id) {
        store.deleteById(id);
        seen.invalidate(id);
    }

    /** Reads every session anew from now on. */
    void forget() {
        seen.invalidateAll();
    }
}
