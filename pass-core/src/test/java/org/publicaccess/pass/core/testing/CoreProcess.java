// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.core.CoreApplication;

/** The whole core in a process of its own, which can be killed. */
public final class CoreProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private CoreProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts core and waits until it works.
     *
     * @param folder its log goes there, its files to {@code folder/files}
     * @param jvmOptions such as {@code -Xmx256m}
     */
    public static CoreProcess start(
            Path folder,
            TestPostgres.Database database,
            TestBroker broker,
            List<String> jvmOptions) {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(CoreApplication.class.getName());
        settings(folder, database, broker, port)
                .forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            folder.resolve("core.log").toFile()))
                            .start();
            CoreProcess core = new CoreProcess(process, port);
            core.awaitHealth(folder);
            return core;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(
            Path folder, TestPostgres.Database database, TestBroker broker, int port) {
        return Map.of(
                "PASS_CORE_PORT", "" + port,
                "PASS_CORE_DATABASE_URL", database.url(),
                "PASS_CORE_DATABASE_USERNAME", database.user(),
                "PASS_CORE_DATABASE_PASSWORD", database.password(),
                "PASS_CORE_USER", CoreServer.BACKEND,
                "PASS_CORE_PASSWORD", CoreServer.BACKEND,
                "PASS_CORE_USERTOKEN_KEY", "AAAQEAYEAUDAOCAJBIFQYDIOB4",
                "PASS_CORE_FILE_SERVICE_ROOT_DIR", folder.resolve("files").toString(),
                "spring.activemq.broker-url", broker.url());
    }

    private void awaitHealth(Path folder) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> isUp(folder));
    }

    private boolean isUp(Path folder) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "Core ended: " + Files.readString(folder.resolve("core.log")));
        }
        try {
            return backend().get("/health").status() == 200;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ConnectException) {
                return false;
            }
            throw e;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Requests of the backend account. */
    public CoreHttp backend() {
        return CoreHttp.anonymous("http://localhost:" + port)
                .as(CoreServer.BACKEND, CoreServer.BACKEND);
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
