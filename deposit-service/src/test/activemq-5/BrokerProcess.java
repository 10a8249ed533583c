// SPDX-License-Identifier: Apache-2.0
import java.net.URI;
import org.apache.activemq.broker.BrokerService;

/**
 * Runs a broker of the older generation until its standard input ends. It is started from its
 * source, because its libraries do not go together with those of the newer generation.
 */
public final class BrokerProcess {

    public static void main(String[] arguments) throws Exception {
        BrokerService broker = new BrokerService();
        broker.setPersistent(false);
        broker.setUseJmx(false);
        broker.setUseShutdownHook(false);
        broker.addConnector(new URI(arguments[0]));
        broker.start();
        broker.waitUntilStarted();
        System.out.println(
                "ready " + broker.getTransportConnectors().getFirst().getPublishableConnectString());
        while (System.in.read() >= 0) {
            // Whoever started this process says nothing.
        }
        broker.stop();
    }
}
