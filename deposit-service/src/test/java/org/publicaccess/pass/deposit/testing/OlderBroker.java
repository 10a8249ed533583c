// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** ActiveMQ 5.19, the newest that Amazon MQ offers, in a process of its own. */
public final class OlderBroker extends TestBroker {

    private static final String READY = "ready ";

    private final Process process;
    private final String url;

    public OlderBroker(String address) {
        try {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx64m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    Path.of("target", "activemq-5", "*").toString(),
                                    Path.of("src", "test", "activemq-5", "BrokerProcess.java")
                                            .toString(),
                                    address)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            String line = process.inputReader().readLine();
            if (line == null || !line.startsWith(READY)) {
                throw new IllegalStateException("ActiveMQ 5 does not start: " + line);
            }
            url = line.substring(READY.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
