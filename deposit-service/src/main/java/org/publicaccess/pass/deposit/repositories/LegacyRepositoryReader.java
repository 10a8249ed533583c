// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads {@code repositories.json} as Eclipse PASS sites have it. Placeholders like {@code
 * ${pmc.ftp.host}} are replaced here and nowhere else: what people type is never looked at for
 * them.
 */
final class LegacyRepositoryReader {

    private static final String DEFAULT_SFTP_PORT = "22";
    private static final String HOST_KEY = "server-host-key";

    private final UnaryOperator<String> resolver;

    LegacyRepositoryReader(UnaryOperator<String> resolver) {
        this.resolver = resolver;
    }

    List<RepositoryConfiguration> read(Section root) {
        return root.node().propertyNames().stream()
                .map(
                        key ->
                                repository(
                                        key,
                                        new Section(
                                                key,
                                                root.node().path(key),
                                                resolver,
                                                root.problems())))
                .toList();
    }

    private RepositoryConfiguration repository(String key, Section section) {
        Assembly assembly = AssemblyReader.read(section.child("assembler"));
        Binding binding = binding(section.child("transport-config").child("protocol-binding"));
        return new RepositoryConfiguration(
                key,
                assembly,
                binding,
                DefaultMappings.of(binding),
                Limits.of(concurrency(section)));
    }

    private static int concurrency(Section section) {
        String text = section.text("concurrency").orElse("" + Limits.DEFAULT_CONCURRENCY);
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
            case "DSpace" -> dspace().orElse(new Binding.Unsupported(protocol));
            case "invenioRdm" -> inveniordm().orElse(new Binding.Unsupported(protocol));
            default -> new Binding.Unsupported(protocol);
        };
    }

    private static Binding sftp(Section section) {
        List<HostKey> hostKeys = HostKeys.read(section, HOST_KEY);
        return new Binding.Sftp(
                section.required("server-fqdn"),
                port(section),
                section.required("username"),
                section.required("password"),
                section.required("default-directory"),
                hostKeys);
    }

    private static int port(Section section) {
        String text = section.text("server-port").orElse(DEFAULT_SFTP_PORT);
        if (!text.matches("\\d{1,5}")) {
            section.problem("server-port", "is not a port number: " + text);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** The one DSpace of an Eclipse PASS site, which its environment describes. */
    private Optional<Binding> dspace() {
        return setting("dspace.api.url")
                .flatMap(
                        api ->
                                setting("dspace.collection.handle")
                                        .map(
                                                collection ->
                                                        new Binding.DSpace(
                                                                URI.create(api),
                                                                URI.create(
                                                                        setting(
                                                                                        "dspace.website.url")
                                                                                .orElse(api)),
                                                                setting("dspace.user").orElse(""),
                                                                secret("dspace.password"),
                                                                collection,
                                                                "dc.identifier.other",
                                                                "embargo",
                                                                Map.of(),
                                                                true)));
    }

    private Optional<Binding> inveniordm() {
        return setting("inveniordm.api.baseUrl")
                .map(
                        api ->
                                new Binding.InvenioRdm(
                                        URI.create(api),
                                        secret("inveniordm.api.token"),
                                        Optional.empty()));
    }

    private Secret secret(String name) {
        return new Secret(setting(name).orElse(""));
    }

    private Optional<String> setting(String name) {
        try {
            return Optional.of(resolver.apply("${" + name + "}"))
                    .map(value -> value.replaceAll("/+$", ""))
                    .filter(value -> !value.isBlank());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
