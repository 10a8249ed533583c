// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code repositories.json} as Eclipse PASS sites have it. Placeholders like {@code
 * ${pmc.ftp.host}} are replaced here and nowhere else: what people type is never looked at for
 * them.
 */
public final class RepositoryConfigurationReader {

    private static final Logger log = LoggerFactory.getLogger(RepositoryConfigurationReader.class);
    private static final String DEFAULT_SFTP_PORT = "22";
    private static final String DEFAULT_CONCURRENCY = "2";
    private static final String HOST_KEY = "server-host-key";

    private final UnaryOperator<String> resolver;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * @param resolver replaces placeholders in a value, and throws {@link IllegalArgumentException}
     *     for one without a value
     */
    public RepositoryConfigurationReader(UnaryOperator<String> resolver) {
        this.resolver = resolver;
    }

    /**
     * Reads a file.
     *
     * @throws InvalidRepositoryConfigurationException with everything that is wrong with it
     */
    public RepositoryConfigurations read(Resource file) {
        String location = file.getDescription();
        List<String> problems = new ArrayList<>();
        Section root = new Section("", tree(file), resolver, problems);
        if (!root.node().isObject()) {
            problems.add("It must be a JSON object with one member per repository");
        }
        Collection<RepositoryConfiguration> configurations =
                root.node().propertyNames().stream()
                        .map(
                                key ->
                                        repository(
                                                key,
                                                new Section(
                                                        key,
                                                        root.node().path(key),
                                                        resolver,
                                                        problems)))
                        .toList();
        if (!problems.isEmpty()) {
            throw new InvalidRepositoryConfigurationException(location, problems);
        }
        return new RepositoryConfigurations(configurations);
    }

    private JsonNode tree(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return json.readTree(content);
        } catch (IOException e) {
            throw new InvalidRepositoryConfigurationException(
                    file.getDescription(), List.of("It cannot be read: " + e.getMessage()));
        } catch (JacksonException e) {
            throw new InvalidRepositoryConfigurationException(
                    file.getDescription(), List.of("It is not JSON: " + e.getOriginalMessage()));
        }
    }

    private RepositoryConfiguration repository(String key, Section section) {
        var configuration =
                new RepositoryConfiguration(
                        key,
                        AssemblyReader.read(section.child("assembler")),
                        binding(section.child("transport-config").child("protocol-binding")),
                        concurrency(section));
        if (!configuration.isSupported()) {
            log.warn(
                    "Repository {} is configured as {} over {}, which this version cannot serve;"
                            + " deposits into it will fail",
                    key,
                    configuration.assembly(),
                    configuration.binding());
        }
        return configuration;
    }

    private static int concurrency(Section section) {
        String text = section.text("concurrency").orElse(DEFAULT_CONCURRENCY);
        if (!text.matches("[1-9]|[1-4]\\d|50")) {
            section.problem("concurrency", "must be a number from 1 to 50, not " + text);
            return 1;
        }
        return Integer.parseInt(text);
    }

    private Binding binding(Section section) {
        String protocol = section.required("protocol");
        return switch (protocol) {
            case "sftp" -> sftp(section);
            case "filesystem" ->
                    new Binding.Filesystem(
                            Path.of(section.required("baseDir")).toAbsolutePath(),
                            section.text("createIfMissing").map(Boolean::valueOf).orElse(true));
            default -> new Binding.Unsupported(protocol);
        };
    }

    private Binding.Sftp sftp(Section section) {
        List<HostKey> hostKeys = hostKeys(section);
        return new Binding.Sftp(
                section.required("server-fqdn"),
                port(section),
                section.required("username"),
                section.required("password"),
                section.required("default-directory"),
                hostKeys);
    }

    private static List<HostKey> hostKeys(Section section) {
        List<HostKey> keys = new ArrayList<>();
        for (String text : section.texts(HOST_KEY)) {
            HostKey.parse(text)
                    .ifPresentOrElse(
                            keys::add,
                            () ->
                                    section.problem(
                                            HOST_KEY,
                                            "is neither a fingerprint (SHA256:…) nor a public key: "
                                                    + text));
        }
        if (keys.isEmpty()) {
            log.warn(
                    "{}.{} is missing; nothing is sent until it names the server's key",
                    section.path(),
                    HOST_KEY);
        }
        return keys;
    }

    private static int port(Section section) {
        String text = section.text("server-port").orElse(DEFAULT_SFTP_PORT);
        if (!text.matches("\\d{1,5}")) {
            section.problem("server-port", "is not a port number: " + text);
            return 0;
        }
        return Integer.parseInt(text);
    }
}
