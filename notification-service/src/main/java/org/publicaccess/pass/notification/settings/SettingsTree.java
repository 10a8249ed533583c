// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads configuration files and lays one over the other. */
record SettingsTree(PropertyResolver properties, ResourceLoader resources) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /**
     * The file's content with its placeholders resolved, in the form of {@code notification.yaml}.
     *
     * @param location its path, or its address as a Spring resource
     */
    ObjectNode read(String location) {
        boolean old = location.endsWith(".json");
        String address = location.contains(":") ? location : "file:" + location;
        try (InputStream in = resources.getResource(address).getInputStream()) {
            JsonNode tree = old ? JSON.readTree(in) : YAML.readTree(in);
            if (tree == null || tree.isMissingNode() || tree.isNull()) {
                return JsonNodeFactory.instance.objectNode();
            }
            if (!tree.isObject()) {
                throw new IllegalArgumentException("it must consist of keys and values");
            }
            JsonNode resolved = new Placeholders(properties).resolve(tree);
            return old ? OldForm.translate(resolved) : (ObjectNode) resolved;
        } catch (IOException e) {
            throw new SettingsException(
                    "PASS_NOTIFICATION_CONFIGURATION: cannot read %s. Give the path of a notification.yaml, or leave it unset for the defaults."
                            .formatted(location),
                    e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SettingsException(
                    "PASS_NOTIFICATION_CONFIGURATION: %s is not usable: %s"
                            .formatted(location, e.getMessage()),
                    e);
        }
    }

    /**
     * Everything of both; where both say something, {@code upper} counts. A list counts whole, a
     * key without a value not at all.
     */
    static ObjectNode over(ObjectNode lower, ObjectNode upper) {
        ObjectNode both = lower.deepCopy();
        upper.forEachEntry(
                (name, value) -> {
                    if (value.isNull()) {
                        return;
                    }
                    boolean nested = value.isObject() && both.path(name).isObject();
                    both.set(
                            name,
                            nested
                                    ? over((ObjectNode) both.path(name), (ObjectNode) value)
                                    : value);
                });
        return both;
    }
}
