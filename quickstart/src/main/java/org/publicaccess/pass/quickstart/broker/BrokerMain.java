// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.broker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.broker.BrokerPlugin;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.store.kahadb.KahaDBPersistenceAdapter;

/** Runs the broker in its own process; its settings come from the environment. */
public final class BrokerMain {

    static final String ADDRESS = "PASS_BROKER_ADDRESS";
    static final String PORT = "PASS_BROKER_PORT";
    static final String MEMORY = "PASS_BROKER_MEMORY_MIB";
    static final String STORE = "PASS_BROKER_STORE_MIB";
    static final String FOLDER = "PASS_BROKER_FOLDER";
    static final String USER = "PASS_BROKER_USER";
    static final String PASSWORD = "PASS_BROKER_PASSWORD";
    static final String READY_FILE = "PASS_READY_FILE";

    private static final long MIB = 1024 * 1024;

    private BrokerMain() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> settings = System.getenv();
        BrokerService broker = broker(settings);
        broker.start();
        broker.waitUntilStarted();
        Files.writeString(Path.of(setting(settings, READY_FILE)), "ready");
        broker.waitUntilStopped();
    }

    private static BrokerService broker(Map<String, String> settings) throws Exception {
        File folder = new File(setting(settings, FOLDER));
        BrokerService broker = new BrokerService();
        broker.setBrokerName("pass");
        broker.setUseJmx(false);
        broker.setDataDirectoryFile(folder);
        broker.setPersistenceAdapter(store(new File(folder, "kahadb")));
        broker.setPlugins(
                new BrokerPlugin[] {
                    new OneAccount(setting(settings, USER), setting(settings, PASSWORD))
                });
        broker.getSystemUsage().getMemoryUsage().setLimit(mebibytes(settings, MEMORY, 16));
        broker.getSystemUsage().getStoreUsage().setLimit(mebibytes(settings, STORE, 1024));
        broker.getSystemUsage().getTempUsage().setLimit(64 * MIB);
        TransportConnector connector =
                broker.addConnector(
                        "tcp://%s:%s"
                                .formatted(
                                        settings.getOrDefault(ADDRESS, "127.0.0.1"),
                                        setting(settings, PORT)));
        connector.setName("openwire");
        return broker;
    }

    private static KahaDBPersistenceAdapter store(File folder) {
        KahaDBPersistenceAdapter store = new KahaDBPersistenceAdapter();
        store.setDirectory(folder);
        store.setJournalMaxFileLength((int) (8 * MIB));
        return store;
    }

    private static long mebibytes(Map<String, String> settings, String name, long otherwise) {
        return Long.parseLong(settings.getOrDefault(name, "" + otherwise)) * MIB;
    }

    private static String setting(Map<String, String> settings, String name) {
        String value = settings.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The variable " + name + " is not set");
        }
        return value;
    }
}
