// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.deposit.testing.CoreStandIn;
import org.publicaccess.pass.deposit.testing.TestBroker;
import org.publicaccess.pass.deposit.testing.TestSftpServer;

/**
 * The packaged service as a process of its own, with NIHMS over SFTP and a folder as its targets.
 */
final class ServiceProcess implements AutoCloseable {

    private final Path directory;
    private final Map<String, String> environment;
    private final List<String> options;
    private Process process;

    /**
     * A service that is not started yet.
     *
     * @param options of the virtual machine
     */
    ServiceProcess(
            Path directory,
            CoreStandIn core,
            TestPostgres.Database database,
            TestBroker broker,
            TestSftpServer sftp,
            String... options)
            throws IOException {
        this.directory = directory;
        this.options = List.of(options);
        this.environment =
                Map.ofEntries(
                        Map.entry("PASS_DEPOSIT_DATABASE_URL", database.url()),
                        Map.entry("PASS_DEPOSIT_DATABASE_USERNAME", database.user()),
                        Map.entry("PASS_DEPOSIT_DATABASE_PASSWORD", database.password()),
                        Map.entry("PASS_CORE_URL", core.address().toString()),
                        Map.entry("PASS_CORE_USER", "backend"),
                        Map.entry("PASS_CORE_PASSWORD", "backend"),
                        Map.entry("SPRING_ACTIVEMQ_BROKER_URL", broker.url()),
                        Map.entry("PASS_DEPOSIT_REPOSITORY_CONFIGURATION", configuration(sftp)),
                        Map.entry(
                                "PASS_DEPOSIT_SPOOL_DIRECTORY",
                                directory.resolve("spool").toString()),
                        Map.entry("PMC_FTP_PASSWORD", TestSftpServer.PASSWORD),
                        Map.entry("PASS_READY_FILE", readyFile().toString()),
                        Map.entry("PASS_DEPOSIT_POLL_INTERVAL", "200ms"),
                        Map.entry("PASS_DEPOSIT_LEASE", "1s"),
                        Map.entry("PASS_DEPOSIT_RETRY_INITIAL_DELAY", "500ms"));
    }

    private String configuration(TestSftpServer sftp) throws IOException {
        Path file = directory.resolve("repositories.json");
        Files.writeString(
                file,
                """
                { "pmc": { "assembler": { "beanName": "nihmsAssembler" },
                  "transport-config": { "protocol-binding": { "protocol": "sftp",
                      "server-fqdn": "localhost", "server-port": "%d", "username": "pass",
                      "password": "${pmc.ftp.password}", "default-directory": "/upload/%%s",
                      "server-host-key": "%s" } } },
                  "ir": { "assembler": { "beanName": "bagItAssembler",
                    "options": { "archive": "ZIP" } },
                  "transport-config": { "protocol-binding": { "protocol": "filesystem",
                      "baseDir": "%s" } } } }
                """
                        .formatted(sftp.port(), sftp.fingerprint(), directory.resolve("ir")));
        return file.toString();
    }

    Path readyFile() {
        return directory.resolve("ready");
    }

    void start() throws IOException {
        // What a killed process could not take away.
        Files.deleteIfExists(readyFile());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.addAll(List.of("-jar", jar().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()));
        process = builder.start();
    }

    private static Path jar() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    boolean isReadyOrEnded() {
        return Files.exists(readyFile()) || !process.isAlive();
    }

    /** Waits; true when it ended by itself meanwhile. */
    boolean endsWithin(int millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end; false when it does not in time. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
