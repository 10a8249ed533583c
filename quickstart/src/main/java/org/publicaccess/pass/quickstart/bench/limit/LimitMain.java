// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.limit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/** Runs the limit in a process of its own, with the server library and the pool that core uses. */
public final class LimitMain {

    public static final String PORT = "PASS_LIMIT_PORT";

    /** What links begin with, so that the answers equal core's. */
    public static final String LINKS = "PASS_LIMIT_LINKS";

    public static final String DATABASE_URL = "PASS_LIMIT_DATABASE_URL";
    public static final String DATABASE_USER = "PASS_LIMIT_DATABASE_USER";
    public static final String DATABASE_PASSWORD = "PASS_LIMIT_DATABASE_PASSWORD";

    private LimitMain() {}

    public static void main(String[] arguments) throws LifecycleException {
        Map<String, String> environment = System.getenv();
        Tomcat tomcat = new Tomcat();
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(Integer.parseInt(environment.get(PORT)));
        connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("limit-"));
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        LimitStatements statements = new LimitStatements(environment.get(LINKS));
        Tomcat.addServlet(
                context, "limit", new LimitServlet(statements.byPath(), connections(environment)));
        context.addServletMappingDecoded("/*", "limit");
        tomcat.start();
        tomcat.getServer().await();
    }

    /** As many connections as core's pool for reading has: HikariCP's default. */
    private static HikariDataSource connections(Map<String, String> environment) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(environment.get(DATABASE_URL));
        config.setUsername(environment.get(DATABASE_USER));
        config.setPassword(environment.get(DATABASE_PASSWORD));
        return new HikariDataSource(config);
    }
}
