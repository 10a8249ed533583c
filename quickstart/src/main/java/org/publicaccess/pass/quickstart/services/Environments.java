// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.services;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.publicaccess.pass.quickstart.postgres.Databases.Access;

/** The environment variables with which the services are configured, as on any server. */
final class Environments {

    private static final String BACKEND = "backend";

    private final Surroundings around;
    private final Installation installation;
    private final Path repositoryConfiguration;
    private final Path files;
    private final Path spool;

    Environments(
            Surroundings around,
            Installation installation,
            Path repositoryConfiguration,
            Path files,
            Path spool) {
        this.around = around;
        this.installation = installation;
        this.repositoryConfiguration = repositoryConfiguration;
        this.files = files;
        this.spool = spool;
    }

    Map<String, String> of(Service service, Access database) {
        return switch (service) {
            case CORE -> core(database);
            case DEPOSIT -> deposit(database);
            case NOTIFICATION -> notification(database);
        };
    }

    private Map<String, String> core(Access database) {
        Map<String, String> variables = database("PASS_CORE", database);
        variables.put("SPRING_PROFILES_ACTIVE", "demo");
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("PASS_CORE_PORT", "" + around.corePort());
        variables.put("PASS_CORE_BASE_URL", around.baseUrl());
        variables.put("PASS_CORE_USER", BACKEND);
        variables.put("PASS_CORE_PASSWORD", BACKEND);
        variables.put("PASS_CORE_FILE_SERVICE_ROOT_DIR", files.toString());
        variables.put("PASS_CORE_USERTOKEN_KEY", around.tokenKey());
        variables.put("PASS_CORE_POLICY_INSTITUTION", "eastbrook.example.edu");
        variables.put(
                "PASS_CORE_POLICY_INSTITUTIONAL_POLICY_TITLE",
                "Eastbrook University Open Access Policy");
        variables.put("PASS_CORE_POLICY_INSTITUTIONAL_REPOSITORY_NAME", "Eastbrook Scholarship");
        variables.putAll(around.lookups());
        installation
                .browserApplication()
                .ifPresent(folder -> variables.put("PASS_CORE_APP_LOCATION", "" + folder.toUri()));
        variables.putAll(around.broker());
        return variables;
    }

    private Map<String, String> deposit(Access database) {
        Map<String, String> variables = database("PASS_DEPOSIT", database);
        variables.putAll(coreClient());
        // Nobody wants to wait in a demo: what was lost in a kill is taken up again at once.
        variables.put("PASS_DEPOSIT_LEASE", "10s");
        variables.put("PASS_DEPOSIT_RETRY_INITIAL_DELAY", "2s");
        variables.put("PASS_DEPOSIT_BREAKER_PAUSE", "5s");
        variables.put("PASS_DEPOSIT_POLL_INTERVAL", "1s");
        variables.put("PASS_DEPOSIT_RECONCILE_INTERVAL", "1m");
        variables.put("PASS_DEPOSIT_SPOOL_DIRECTORY", spool.toString());
        variables.putAll(mailServer());
        variables.put(
                "PASS_DEPOSIT_REPOSITORY_CONFIGURATION",
                repositoryConfiguration.toUri().toString());
        variables.put("PMC_FTP_HOST", "127.0.0.1");
        variables.put("PMC_FTP_PORT", "" + around.sftpPort());
        variables.put("PMC_FTP_USER", around.sftpUser());
        variables.put("PMC_FTP_PASSWORD", around.sftpPassword());
        variables.put("PMC_FTP_HOST_KEY", around.sftpHostKey());
        variables.put("DEMO_REPOSITORIES", around.repositories().toString());
        return variables;
    }

    private Map<String, String> notification(Access database) {
        Map<String, String> variables = database("PASS_NOTIFICATION", database);
        variables.putAll(coreClient());
        variables.put("PASS_NOTIFICATION_MODE", "DEMO");
        variables.put("PASS_NOTIFICATION_FROM_ADDRESS", "pass@eastbrook.example.edu");
        variables.put("PASS_NOTIFICATION_STAFF", "library@eastbrook.example.edu");
        variables.put("PASS_NOTIFICATION_INSTITUTION", "Eastbrook University");
        variables.put("PASS_APP_DOMAIN", "localhost:" + around.corePort());
        variables.put("PASS_LINK_SCHEME", "http");
        variables.put("PASS_LINK_HOST", "localhost:" + around.corePort());
        variables.putAll(mailServer());
        return variables;
    }

    private Map<String, String> mailServer() {
        return Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", "" + around.smtpPort());
    }

    private Map<String, String> coreClient() {
        Map<String, String> variables = new HashMap<>(around.broker());
        variables.put("PASS_CORE_URL", around.coreUrl());
        variables.put("PASS_CORE_USER", BACKEND);
        variables.put("PASS_CORE_PASSWORD", BACKEND);
        return variables;
    }

    private static Map<String, String> database(String prefix, Access access) {
        Map<String, String> variables = new HashMap<>();
        variables.put(prefix + "_DATABASE_URL", access.url());
        variables.put(prefix + "_DATABASE_USERNAME", access.user());
        variables.put(prefix + "_DATABASE_PASSWORD", access.password());
        return variables;
    }
}
