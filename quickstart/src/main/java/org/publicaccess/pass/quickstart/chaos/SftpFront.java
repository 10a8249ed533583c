// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.quickstart.chaos.Arrivals.Arrival;

/**
 * What happens at the SFTP server, which two repositories share: every renaming is counted, every
 * third package for NIHMS is taken away at once, and traps are sprung.
 */
final class SftpFront implements SftpEventListener {

    /** The folder that NIHMS looks into. */
    static final String NIHMS = "upload";

    private static final int TAKEN_OF = 3;

    private final Path home;
    private final Path taken;
    private final Traps traps;
    private final Map<String, Hands> hands;
    private final Arrivals arrivals;
    private final RandomGenerator random;
    private final AtomicInteger number = new AtomicInteger();

    /**
     * @param hands by the account with which a service logs in
     */
    SftpFront(
            Path home,
            Path taken,
            Traps traps,
            Map<String, Hands> hands,
            Arrivals arrivals,
            RandomGenerator random) {
        this.home = home;
        this.taken = taken;
        this.traps = traps;
        this.hands = hands;
        this.arrivals = arrivals;
        this.random = random;
    }

    @Override
    public void opening(ServerSession session, String handle, Handle local) throws IOException {
        if (local instanceof FileHandle) {
            reached(Point.BEFORE_OPEN, session);
        }
    }

    @Override
    public void writing(
            ServerSession session,
            String handle,
            FileHandle file,
            long offset,
            byte[] data,
            int dataOffset,
            int length)
            throws IOException {
        if (offset > 0) {
            reached(Point.IN_WRITE, session);
        }
    }

    @Override
    public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
            throws IOException {
        reached(Point.BEFORE_RENAME, session);
    }

    @Override
    public void moved(
            ServerSession session,
            Path from,
            Path to,
            Collection<CopyOption> options,
            @Nullable Throwable failure)
            throws IOException {
        if (failure == null) {
            arrivals.add(arrival(to));
        }
        reached(Point.AFTER_RENAME, session);
    }

    private Arrival arrival(Path virtual) throws IOException {
        String name = virtual.toString().replaceFirst("^/+", "");
        Path file = home.resolve(name);
        if (!name.startsWith(NIHMS + "/") || random.nextInt(TAKEN_OF) != 0) {
            return new Arrival(name, file);
        }
        Path away = taken.resolve(number.incrementAndGet() + "-" + file.getFileName());
        Files.move(file, away);
        return new Arrival(name, away);
    }

    @Override
    public void removing(ServerSession session, Path path, boolean isDirectory) throws IOException {
        reached(Point.BEFORE_REMOVE, session);
    }

    @Override
    public void removed(
            ServerSession session, Path path, boolean isDirectory, @Nullable Throwable failure)
            throws IOException {
        reached(Point.AFTER_REMOVE, session);
    }

    private void reached(Point point, ServerSession session) throws IOException {
        Optional<Blow> blow = traps.at(point);
        if (blow.isPresent()) {
            deal(blow.get(), session, hands.get(session.getUsername()));
        }
    }

    private static void deal(Blow blow, ServerSession session, Hands hands) throws IOException {
        switch (blow) {
            case KILL -> hands.kill();
            case PAUSE -> hands.pause();
            case FULL -> throw new FileSystemException("the disk", null, "No space left on device");
            case FAIL -> throw new IOException("Failure");
            case CUT -> session.close(true);
            case SILENCE -> {
                try {
                    hands.waitInVain();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                session.close(true);
            }
            case HALF -> throw new UncheckedIOException(new IOException("no such blow here"));
        }
    }
}
