// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session as it was read, perhaps by an earlier request. What is written goes to the stored one,
 * which is read again for that. Its time of last access is written at most once a minute.
 */
final class BoundedSession implements Session {

    private static final Duration ACCURACY = Duration.ofMinutes(1);

    private final Supplier<Optional<Session>> store;
    private Session session;
    private boolean stored;

    private BoundedSession(Session session, boolean stored, Supplier<Optional<Session>> store) {
        this.session = session;
        this.stored = stored;
        this.store = store;
    }

    /** A new one. */
    static BoundedSession of(Session stored) {
        return new BoundedSession(stored, true, Optional::empty);
    }

    /**
     * One that was read before.
     *
     * @param seen what was read, which stays as it is
     * @param store reads the stored one; empty when it has ended since
     */
    static BoundedSession seen(MapSession seen, Supplier<Optional<Session>> store) {
        return new BoundedSession(seen, false, store);
    }

    /** What is to be saved; empty when nothing was written, or the session has ended. */
    Optional<Session> written() {
        return stored ? Optional.of(session) : Optional.empty();
    }

    private Session toWrite() {
        if (!stored) {
            Optional<Session> current = store.get();
            stored = current.isPresent();
            session = current.orElseGet(() -> new MapSession(session));
        }
        return session;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (time.isAfter(session.getLastAccessedTime().plus(ACCURACY))) {
            toWrite().setLastAccessedTime(time);
        }
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return toWrite().changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        toWrite().setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        toWrite().removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        toWrite().setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
