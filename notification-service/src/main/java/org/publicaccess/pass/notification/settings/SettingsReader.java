// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the site's {@code notification.yaml}, or the {@code notification.json} of Eclipse PASS,
 * over the one that comes with the service: what the site leaves out keeps its default.
 */
public final class SettingsReader {

    private static final String SHIPPED = "classpath:/notification.yaml";
    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private final PropertyResolver properties;
    private final ResourceLoader resources;
    private final SettingsTree trees;

    /**
     * A reader.
     *
     * @param properties resolves the placeholders of the file; nothing else is ever resolved
     */
    public SettingsReader(PropertyResolver properties, ResourceLoader resources) {
        this.properties = properties;
        this.resources = resources;
        this.trees = new SettingsTree(properties, resources);
    }

    /**
     * The settings for a mode.
     *
     * @param location the site's file, by its path or as a Spring resource; blank for none
     * @throws SettingsException when something in it cannot be used
     */
    public NotificationSettings read(Mode mode, String location) {
        ObjectNode tree = trees.read(SHIPPED);
        if (!location.isBlank()) {
            tree = SettingsTree.over(tree, trees.read(location));
        }
        String shown = location.isBlank() ? "the environment" : location;
        SettingsForm form = form(tree, shown);
        Problems problems = new Problems();
        Validation validation = new Validation(problems);
        RecipientSettings recipients = validation.recipients(mode, form.recipients());
        List<String> staff = validation.addresses("staff", form.staff());
        Branding branding = validation.branding(form.branding());
        List<LinkRule> links = form.links().stream().map(validation::link).toList();
        ReminderSettings reminder = validation.reminder(form.reminder());
        DigestSettings digest = validation.digest(form.digest(), staff);
        problems.throwAny(shown);
        TemplateSet templates = new TemplateFolders(resources, form.templates()).read(properties);
        return new NotificationSettings(
                mode, recipients, staff, branding, templates, links, reminder, digest);
    }

    private static SettingsForm form(ObjectNode tree, String location) {
        try {
            return STRICT.treeToValue(tree, SettingsForm.class);
        } catch (JacksonException e) {
            throw new SettingsException(
                    "PASS_NOTIFICATION_CONFIGURATION: %s is not usable: %s"
                            .formatted(location, reason(e)),
                    e);
        }
    }

    private static String reason(JacksonException failure) {
        String setting =
                failure.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."));
        if (failure instanceof UnrecognizedPropertyException unknown) {
            String known =
                    unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return "there is no setting %s; beside it there are %s".formatted(setting, known);
        }
        return "%s: %s".formatted(setting, failure.getOriginalMessage());
    }
}
