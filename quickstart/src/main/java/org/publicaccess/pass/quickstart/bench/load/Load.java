// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Several connections that each ask again as soon as they are answered. */
public final class Load {

    private final Server server;
    private final int connections;
    private final Duration duration;

    public Load(Server server, int connections, Duration duration) {
        this.server = server;
        this.connections = connections;
        this.duration = duration;
    }

    /**
     * Sends requests for as long as it was told.
     *
     * @param calls the requests of a connection, counted from 0
     * @throws IllegalStateException when a request fails
     */
    public Times run(IntFunction<Calls> calls) {
        List<Client> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                clients.add(new Client(server));
            }
            long start = System.nanoTime();
            long until = start + duration.toNanos();
            List<Future<Times>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Client client = clients.get(i);
                Calls its = calls.apply(i);
                running.add(threads.submit(() -> repeat(client, its, until)));
            }
            Times all = new Times();
            for (Future<Times> one : running) {
                all.addAll(one.get());
            }
            all.took(System.nanoTime() - start);
            return all;
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException("A measured request failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            clients.forEach(Load::close);
        }
    }

    private static Times repeat(Client client, Calls calls, long until) throws IOException {
        Times times = new Times();
        long before = System.nanoTime();
        while (before < until) {
            Call call = calls.next();
            int status = client.send(call);
            if (status < 200 || status >= 300) {
                throw new IllegalStateException(
                        "%s %s was answered with status %d"
                                .formatted(call.method(), call.target(), status));
            }
            calls.fulfilled();
            long after = System.nanoTime();
            times.add(after - before);
            before = after;
        }
        return times;
    }

    private static void close(Client client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
