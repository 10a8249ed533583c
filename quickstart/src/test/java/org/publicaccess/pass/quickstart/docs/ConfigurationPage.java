// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@code docs/configuration.md} from what the compiler noted about the services' settings
 * ({@code spring-configuration-metadata.json}) and from their {@code application.yaml}. {@code
 * main} writes the page; a test holds that it is written.
 */
final class ConfigurationPage {

    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    static final Path PAGE = HOME.resolve("docs/configuration.md");
    private static final Path INTRODUCTION = Path.of("src/test/resources/configuration-head.md");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Sections: title, module, file of values. */
    private static final String[][] SERVICES = {
        {"Core", "pass-core", "application.yaml"},
        {"Deposit service", "deposit-service", "application.yaml"},
        {"Notification service", "notification-service", "application.yaml"},
        {"Grant loader", "loaders/grant-loader", "grant-loader.yaml"},
        {"Journal loader", "loaders/journal-loader", "journal-loader.yaml"},
        {"NIHMS loader", "loaders/nihms-loader", "nihms-loader.yaml"},
    };

    private ConfigurationPage() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(PAGE, text());
    }

    static String text() throws IOException {
        StringBuilder page = new StringBuilder(Files.readString(INTRODUCTION));
        for (String[] service : SERVICES) {
            page.append("\n## ").append(service[0]).append("\n\n");
            page.append("| variable | property | default | |\n| --- | --- | --- | --- |\n");
            Path module = HOME.resolve(service[1]);
            for (Setting setting : settings(module, service[2]).values()) {
                page.append(setting.row()).append('\n');
            }
        }
        return page.toString();
    }

    private static Map<String, Setting> settings(Path module, String file) throws IOException {
        Map<String, String> values =
                SettingsFile.read(module.resolve("src/main/resources/" + file));
        Map<String, Setting> all = new TreeMap<>(known(module, values));
        if (module.getParent().endsWith("loaders")) {
            known(module.resolveSibling("loader-kit"), values).forEach(all::putIfAbsent);
        }
        values.forEach(
                (name, value) -> {
                    Setting setting = new Setting(name, "", value, "");
                    if (setting.isNamedByVariable()) {
                        all.putIfAbsent(name, setting);
                    }
                });
        return all;
    }

    private static Map<String, Setting> known(Path module, Map<String, String> values)
            throws IOException {
        Path metadata =
                module.resolve("target/classes/META-INF/spring-configuration-metadata.json");
        Map<String, Setting> known = new LinkedHashMap<>();
        for (JsonNode property : JSON.readTree(Files.readString(metadata)).at("/properties")) {
            String name = property.at("/name").asString();
            // Whole maps and nested records have entries of their own.
            known.put(
                    name,
                    new Setting(
                            name,
                            property.at("/description").asString(""),
                            values.get(name),
                            property.at("/defaultValue").asString("")));
        }
        return known;
    }
}
