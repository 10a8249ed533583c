// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.FileRole;

/** Reads how a repository is reached. */
final class TransportReader {

    static final Set<String> KINDS =
            Set.of("sftp", "filesystem", "s3", "dspace", "inveniordm", "sword");

    private static final String SIMPLE_ZIP = "http://purl.org/net/sword/3.0/package/SimpleZip";
    private static final long SEGMENT_BYTES = 64L << 20;
    private static final int SFTP_PORT = 22;

    private TransportReader() {}

    static Binding read(Section transport) {
        String kind = transport.required("kind").toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "sftp" -> sftp(transport);
            case "filesystem" -> filesystem(transport);
            case "s3" -> s3(transport);
            case "dspace" -> dspace(transport);
            case "inveniordm" -> inveniordm(transport);
            case "sword" -> sword(transport);
            default -> {
                if (!kind.isEmpty()) {
                    transport.problem("kind", "is %s; use one of %s".formatted(kind, kinds()));
                }
                yield new Binding.Unsupported(kind);
            }
        };
    }

    private static String kinds() {
        return KINDS.stream().sorted().toList().toString();
    }

    private static Binding sftp(Section section) {
        section.allow(
                Set.of("kind", "host", "port", "username", "password", "directory", "host-key"));
        return new Binding.Sftp(
                section.required("host"),
                Values.number(section, "port", SFTP_PORT, 1, 65_535),
                section.required("username"),
                Values.secret(section, "password").value(),
                section.required("directory"),
                HostKeys.read(section, "host-key"));
    }

    private static Binding filesystem(Section section) {
        section.allow(Set.of("kind", "directory", "create"));
        return new Binding.Filesystem(
                Path.of(section.required("directory")).toAbsolutePath(),
                Values.flag(section, "create", true));
    }

    private static Binding s3(Section section) {
        section.allow(
                Set.of(
                        "kind",
                        "bucket",
                        "prefix",
                        "region",
                        "endpoint",
                        "access-key",
                        "secret-key",
                        "path-style"));
        Optional<URI> endpoint =
                section.has("endpoint")
                        ? Optional.of(Values.address(section, "endpoint"))
                        : Optional.empty();
        boolean named = section.has("access-key") || section.has("secret-key");
        String prefix = section.text("prefix").orElse("").replaceAll("^/+|/+$", "");
        return new Binding.S3(
                section.required("bucket"),
                prefix.isEmpty() ? "" : prefix + "/",
                section.text("region").orElse("us-east-1"),
                endpoint,
                named
                        ? Optional.of(
                                new Binding.S3Keys(
                                        Values.secret(section, "access-key"),
                                        Values.secret(section, "secret-key")))
                        : Optional.empty(),
                Values.flag(section, "path-style", endpoint.isPresent()));
    }

    private static Binding dspace(Section section) {
        section.allow(
                Set.of(
                        "kind",
                        "api",
                        "website",
                        "username",
                        "password",
                        "collection",
                        "identifier-field",
                        "embargo-condition",
                        "bundles",
                        "grant-licence"));
        URI api = Values.address(section, "api");
        return new Binding.DSpace(
                api,
                section.has("website")
                        ? Values.address(section, "website")
                        : URI.create(api.toString().replaceFirst("/server/api$", "")),
                section.required("username"),
                Values.secret(section, "password"),
                section.required("collection"),
                section.text("identifier-field").orElse("dc.identifier.other"),
                section.text("embargo-condition").orElse("embargo"),
                bundles(section),
                Values.flag(section, "grant-licence", true));
    }

    private static Map<FileRole, String> bundles(Section section) {
        Map<FileRole, String> bundles = new EnumMap<>(FileRole.class);
        section.textsByName("bundles")
                .forEach(
                        (name, bundle) -> {
                            for (FileRole role : FileRole.values()) {
                                if (role.wire().equals(name)) {
                                    bundles.put(role, bundle);
                                    return;
                                }
                            }
                            section.problem(
                                    "bundles",
                                    "names the role %s; there are manuscript, supplemental, figure, table"
                                            .formatted(name));
                        });
        return bundles;
    }

    private static Binding inveniordm(Section section) {
        section.allow(Set.of("kind", "api", "token", "community"));
        return new Binding.InvenioRdm(
                Values.address(section, "api"),
                Values.secret(section, "token"),
                section.text("community"));
    }

    private static Binding sword(Section section) {
        section.allow(
                Set.of(
                        "kind",
                        "service",
                        "username",
                        "password",
                        "token",
                        "packaging",
                        "segment-size"));
        return new Binding.Sword(
                Values.address(section, "service"),
                authorization(section),
                URI.create(section.text("packaging").orElse(SIMPLE_ZIP)),
                Values.bytes(section, "segment-size", SEGMENT_BYTES));
    }

    private static Secret authorization(Section section) {
        if (section.has("token")) {
            return new Secret("Bearer " + Values.secret(section, "token").value());
        }
        String pair =
                section.required("username") + ":" + Values.secret(section, "password").value();
        return new Secret(
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
}
