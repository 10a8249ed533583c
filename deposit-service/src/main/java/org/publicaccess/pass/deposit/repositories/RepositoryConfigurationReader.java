// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads {@code repositories.yaml}, or {@code repositories.json} as Eclipse PASS sites have it; the
 * file's name says which.
 */
public final class RepositoryConfigurationReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final UnaryOperator<String> placeholders;
    private final References references;

    /**
     * @param placeholders replaces placeholders in a value of {@code repositories.json}, and throws
     *     {@link IllegalArgumentException} for one without a value
     * @param environment a variable's value, null when it is not set
     */
    public RepositoryConfigurationReader(
            UnaryOperator<String> placeholders, Function<String, @Nullable String> environment) {
        this.placeholders = placeholders;
        this.references = new References(environment);
    }

    /**
     * Reads a file.
     *
     * @throws InvalidRepositoryConfigurationException with everything that is wrong with it
     */
    public RepositoryConfigurations read(Resource file) {
        boolean isYaml = file.getDescription().matches("(?s).*\\.ya?ml\\W*");
        List<String> problems = new ArrayList<>();
        Section root =
                new Section(
                        "",
                        isYaml ? tree(file, YAML, "YAML") : tree(file, JSON, "JSON"),
                        references,
                        problems);
        if (!root.node().isObject()) {
            problems.add(
                    isYaml
                            ? "It must have the key repositories, with one key per repository below"
                            : "It must be a JSON object with one member per repository");
        }
        List<RepositoryConfiguration> all =
                isYaml
                        ? YamlRepositoryReader.read(root)
                        : new LegacyRepositoryReader(placeholders).read(root);
        if (!problems.isEmpty()) {
            throw new InvalidRepositoryConfigurationException(file.getDescription(), problems);
        }
        return new RepositoryConfigurations(all);
    }

    private static JsonNode tree(Resource file, ObjectMapper mapper, String format) {
        try (InputStream content = file.getInputStream()) {
            return mapper.readTree(content);
        } catch (IOException e) {
            throw new InvalidRepositoryConfigurationException(
                    file.getDescription(), List.of("It cannot be read: " + e.getMessage()));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            String where = place == null ? "" : " (line %d)".formatted(place.getLineNr());
            throw new InvalidRepositoryConfigurationException(
                    file.getDescription(),
                    List.of("It is not %s%s: %s".formatted(format, where, e.getOriginalMessage())));
        }
    }
}
