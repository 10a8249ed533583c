// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.quickstart.folder.DataFolder;
import org.publicaccess.pass.quickstart.folder.Secrets;
import org.publicaccess.pass.quickstart.process.JavaProgram;
import org.publicaccess.pass.quickstart.process.Part;
import org.publicaccess.pass.quickstart.process.Probes;

/** The message broker of a demo, and how the services reach it. */
public final class Broker {

    /** Name of the part, its log and its process id file. */
    public static final String NAME = "broker";

    private static final String USER = "pass";

    private final DataFolder folder;
    private final int port;
    private final String password;

    public Broker(DataFolder folder, int port, Secrets secrets) {
        this.folder = folder;
        this.port = port;
        this.password = secrets.password("broker");
    }

    /** How to start it. */
    public Part part() {
        Path readyFile = folder.run().resolve(NAME + ".ready");
        List<String> command =
                new JavaProgram(24)
                        .quick()
                        .option("-Dorg.slf4j.simpleLogger.defaultLogLevel=info")
                        .mainClass(BrokerMain.class);
        Map<String, String> environment =
                Map.of(
                        BrokerMain.PORT,
                        "" + port,
                        BrokerMain.FOLDER,
                        folder.folder("broker").toString(),
                        BrokerMain.USER,
                        USER,
                        BrokerMain.PASSWORD,
                        password,
                        BrokerMain.READY_FILE,
                        readyFile.toString());
        return Part.service(NAME, command, environment, Probes.file(readyFile));
    }

    /** What a Spring Boot service needs to connect. */
    public Map<String, String> clientEnvironment() {
        return Map.of(
                "SPRING_ACTIVEMQ_BROKER_URL", "tcp://127.0.0.1:" + port,
                "SPRING_ACTIVEMQ_USER", USER,
                "SPRING_ACTIVEMQ_PASSWORD", password);
    }
}
