// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.activemq.broker.BrokerPluginSupport;
import org.apache.activemq.broker.ConnectionContext;
import org.apache.activemq.command.ConnectionInfo;
import org.jspecify.annotations.Nullable;

/** Lets only one account connect, which may do everything. */
final class OneAccount extends BrokerPluginSupport {

    private final String user;
    private final String password;

    OneAccount(String user, String password) {
        this.user = user;
        this.password = password;
    }

    @Override
    public void addConnection(ConnectionContext context, ConnectionInfo info) throws Exception {
        if (!same(info.getUserName(), user) || !same(info.getPassword(), password)) {
            throw new SecurityException("Wrong user or password for the broker");
        }
        super.addConnection(context, info);
    }

    private static boolean same(@Nullable String given, String expected) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        expected.getBytes(StandardCharsets.UTF_8));
    }
}
