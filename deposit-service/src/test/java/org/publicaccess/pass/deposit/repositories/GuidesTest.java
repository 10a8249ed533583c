// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The guides' examples can be used, and the schema says what the reader says. */
class GuidesTest {

    private static final Path GUIDES = Path.of("..", "docs", "repositories");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    @TempDir Path secrets;

    static List<String> examples() throws IOException {
        List<String> examples = new ArrayList<>();
        try (Stream<Path> pages = Files.list(GUIDES)) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".md")).toList()) {
                Matcher example = EXAMPLE.matcher(Files.readString(page));
                while (example.find()) {
                    examples.add(example.group(1));
                }
            }
        }
        assertThat(examples).hasSizeGreaterThan(6);
        return examples;
    }

    private static List<String> faults(String yaml) {
        try {
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(
                                    JsonMapper.builder()
                                            .build()
                                            .readTree(
                                                    Files.readString(
                                                            GUIDES.resolve(
                                                                    "repositories.schema.json"))));
            return schema.validate(YAMLMapper.builder().build().readTree(yaml)).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RepositoryConfigurations read(String yaml) throws IOException {
        Path secret = Files.writeString(secrets.resolve("secret"), "s3cret");
        String text = yaml.replaceAll("\\$\\{file:[^}]*}", "\\${file:" + secret + "}");
        return new RepositoryConfigurationReader(placeholder -> placeholder, name -> "value")
                .read(
                        new ByteArrayResource(
                                text.getBytes(StandardCharsets.UTF_8), "repositories.yaml"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleOfTheGuidesCanBeUsed(String yaml) throws IOException {
        assertThat(read(yaml).all()).isNotEmpty();
        assertThat(faults(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repositries: {}",
                "repositories: {a: {transport: {kind: ftp}}}",
                "repositories: {a: {transport: {kind: filesystem, directory: /x, creat: true}, packager: {kind: bagit}}}",
                "repositories: {a: {transport: {kind: filesystem}, packager: {kind: bagit}}}",
                "repositories: {a: {transport: {kind: inveniordm, api: 'https://x.example.edu', token: plain}}}",
                "repositories: {a: {transport: {kind: filesystem, directory: /x}, packager: {kind: bagit}, limit: {}}}",
                "repositories: {a: {transport: {kind: sftp, host: h, username: u, password: '${env:P}', directory: d}, packager: {kind: nihms, funders: {f: ahqr}}}}"
            })
    void whatTheReaderRefusesTheSchemaRefuses(String yaml) {
        assertThat(faults(yaml)).isNotEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidRepositoryConfigurationException.class);
    }

    @Test
    void theSchemaKnowsEveryKindOfTransport() throws IOException {
        String schema = Files.readString(GUIDES.resolve("repositories.schema.json"));
        assertThat(TransportReader.KINDS)
                .allSatisfy(kind -> assertThat(schema).contains("\"const\": \"" + kind + "\""));
    }
}
