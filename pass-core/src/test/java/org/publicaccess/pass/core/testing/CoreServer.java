// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.api.testing.TestPostgres;
import org.publicaccess.pass.core.CoreApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The whole core on a free port, with an empty PostgreSQL database, a broker and a file store of
 * its own. {@link #shared()} is started once per test JVM, in profile {@code demo}; tests there
 * must only look at what they made themselves. {@link #start(Map, Class...)} gives a core with
 * other settings.
 */
public final class CoreServer implements AutoCloseable {

    /** Name and password of the backend account. */
    public static final String BACKEND = "backend";

    /** Password of the demo's persons. */
    public static final String PERSON_PASSWORD = "moo";

    /** The key of approval tokens. */
    public static final String TOKEN_KEY = "AAAQEAYEAUDAOCAJBIFQYDIOB4";

    /** The queues, in default configuration. */
    public static final List<String> QUEUES =
            List.of("pass-submission", "pass-deposit", "pass-submission-event");

    private final ConfigurableApplicationContext context;
    private final @Nullable TestBroker ownBroker;
    private final Path fileRoot;
    private @Nullable MessageRecorder messages;

    private CoreServer(
            ConfigurableApplicationContext context, @Nullable TestBroker ownBroker, Path fileRoot) {
        this.context = context;
        this.ownBroker = ownBroker;
        this.fileRoot = fileRoot;
    }

    /** The core that all tests of this JVM share. */
    public static CoreServer shared() {
        return Shared.SERVER;
    }

    /**
     * A core of its own. {@code settings} are properties or environment variables by name; they win
     * over the test settings. {@code spring.profiles.active} is empty unless given. {@code sources}
     * are further configuration classes.
     */
    public static CoreServer start(Map<String, String> settings, Class<?>... sources) {
        TestPostgres.Database database = TestPostgres.newDatabase();
        Path fileRoot = temporaryDirectory();
        TestBroker broker =
                settings.containsKey("spring.activemq.broker-url") ? null : TestBroker.started();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PASS_CORE_PORT", "0");
        all.put("PASS_CORE_BASE_URL", "http://localhost:8080");
        all.put("PASS_CORE_DATABASE_URL", database.url());
        all.put("PASS_CORE_DATABASE_USERNAME", database.user());
        all.put("PASS_CORE_DATABASE_PASSWORD", database.password());
        all.put("PASS_CORE_USER", BACKEND);
        all.put("PASS_CORE_PASSWORD", BACKEND);
        all.put("PASS_CORE_USERTOKEN_KEY", TOKEN_KEY);
        // Tests fail to sign in more often than people may.
        all.put("pass.throttle.per-account", "1000000");
        all.put("pass.throttle.per-address", "1000000");
        all.put("PASS_CORE_FILE_SERVICE_ROOT_DIR", fileRoot.toString());
        if (broker != null) {
            all.put("spring.activemq.broker-url", broker.url());
        }
        all.putAll(settings);
        try {
            return new CoreServer(run(all, sources), broker, fileRoot);
        } catch (RuntimeException e) {
            if (broker != null) {
                broker.close();
            }
            throw e;
        }
    }

    private static ConfigurableApplicationContext run(
            Map<String, String> settings, Class<?>[] sources) {
        Class<?>[] all =
                Stream.concat(
                                Stream.of(CoreApplication.class, WithoutXml.class),
                                Arrays.stream(sources))
                        .toArray(Class<?>[]::new);
        String[] arguments =
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new);
        return new SpringApplicationBuilder(all).registerShutdownHook(false).run(arguments);
    }

    /** Address of the server, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port();
    }

    /** The port it listens on. */
    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Requests without credentials. */
    public CoreHttp http() {
        return CoreHttp.anonymous(url());
    }

    /** Requests of the backend account. */
    public CoreHttp backend() {
        return http().as(BACKEND, BACKEND);
    }

    /** Requests of a person over HTTP Basic (profile {@code demo}); see {@link #person}. */
    public CoreHttp httpOf(String username) {
        return http().as(username, PERSON_PASSWORD);
    }

    /** Makes sure that a person with these roles exists, and gives the id. */
    public long person(String username, String... roles) {
        jdbc().sql(
                        """
                        INSERT INTO users (id, username, first_name, last_name, display_name, email, roles)
                        VALUES (nextval('resource_id_seq'), :name, :name, 'Test', :name, :name || '@example.edu', :roles)
                        ON CONFLICT (username) DO UPDATE SET roles = excluded.roles
                        """)
                .param("name", username)
                .param("roles", roles)
                .update();
        return jdbc().sql("SELECT id FROM users WHERE username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    /** The messages that left for the broker. */
    public synchronized MessageRecorder messages() {
        if (messages == null) {
            messages = newMessageRecorder();
        }
        return messages;
    }

    /** A recorder with a connection of its own, for a broker that was started again. */
    public MessageRecorder newMessageRecorder() {
        String url = context.getEnvironment().getRequiredProperty("spring.activemq.broker-url");
        return new MessageRecorder(url, QUEUES);
    }

    /** Plain SQL on core's database. */
    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Runs code in a transaction. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(bean(PlatformTransactionManager.class));
    }

    /** A bean of the running core. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The running core's context. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** The settings with which a further core shares this one's database and broker. */
    public Map<String, String> sharing() {
        Map<String, String> shared = new LinkedHashMap<>();
        for (String name :
                List.of(
                        "PASS_CORE_DATABASE_URL",
                        "PASS_CORE_DATABASE_USERNAME",
                        "PASS_CORE_DATABASE_PASSWORD",
                        "spring.activemq.broker-url")) {
            shared.put(name, context.getEnvironment().getRequiredProperty(name));
        }
        return shared;
    }

    /** Where it keeps files. */
    public Path fileRoot() {
        return fileRoot;
    }

    @Override
    public void close() {
        if (messages != null) {
            messages.close();
        }
        context.close();
        if (ownBroker != null) {
            ownBroker.close();
        }
        deleteRecursively(fileRoot);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("pass-core-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteRecursively(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final CoreServer SERVER = start(Map.of("spring.profiles.active", "demo"));

        static {
            // Not closed: its database ends at the same time, and closing would wait for that one.
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> deleteRecursively(SERVER.fileRoot())));
        }
    }
}
