// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import static org.publicaccess.pass.notification.settings.SettingsFile.orEmpty;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.notification.mail.Addresses;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.settings.SettingsFile.KindTemplates;
import org.publicaccess.pass.notification.settings.SettingsFile.LinkValidator;
import org.publicaccess.pass.notification.settings.SettingsFile.Part;
import org.publicaccess.pass.notification.settings.SettingsFile.Recipients;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.ResourceLoader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the site's {@code notification.json} over the one that comes with the service: what the
 * site leaves out keeps its default.
 */
public final class SettingsReader {

    private static final String SHIPPED = "classpath:/notification.json";

    private final PropertyResolver properties;
    private final ResourceLoader resources;
    private final TemplateSource templates;
    private final JsonMapper json;

    /**
     * A reader.
     *
     * @param properties resolves the placeholders of the file; nothing else is ever resolved
     */
    public SettingsReader(PropertyResolver properties, ResourceLoader resources, JsonMapper json) {
        this.properties = properties;
        this.resources = resources;
        this.templates = new TemplateSource(resources);
        this.json = json;
    }

    /**
     * The settings for a mode.
     *
     * @param location the site's file as a Spring resource; blank for none
     * @throws SettingsException when something in it cannot be used
     */
    public NotificationSettings read(Mode mode, String location) {
        SettingsFile shipped = file(SHIPPED);
        SettingsFile site = location.isBlank() ? shipped : file(location);
        return new NotificationSettings(
                mode,
                recipients(mode, shipped, site),
                texts(sources(shipped, site)),
                linkRules(site.linkRules() == null ? shipped : site));
    }

    private SettingsFile file(String location) {
        try (InputStream in = resources.getResource(location).getInputStream()) {
            JsonNode tree = new Placeholders(properties).resolve(json.readTree(in));
            return json.treeToValue(tree, SettingsFile.class);
        } catch (IOException e) {
            throw new SettingsException(
                    "PASS_NOTIFICATION_CONFIGURATION: cannot read %s. Give the path of a notification.json, or leave it unset for the defaults."
                            .formatted(location),
                    e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SettingsException(
                    "PASS_NOTIFICATION_CONFIGURATION: %s is not usable: %s"
                            .formatted(location, e.getMessage()),
                    e);
        }
    }

    private static RecipientSettings recipients(
            Mode mode, SettingsFile shipped, SettingsFile site) {
        Mode entry = mode == Mode.DISABLED ? Mode.DEMO : mode;
        Recipients found =
                Stream.of(site, shipped)
                        .flatMap(file -> orEmpty(file.recipients()).stream())
                        .filter(recipients -> recipients.mode() == entry)
                        .findFirst()
                        .orElseThrow();
        String from = Optional.ofNullable(found.fromAddress()).orElse("");
        return new RecipientSettings(
                sender(from, mode),
                addresses(found.cc(), "global_cc"),
                addresses(found.bcc(), "global_bcc"),
                orEmpty(found.whitelist()).stream()
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.toSet()));
    }

    private static List<String> addresses(@Nullable List<String> texts, String what) {
        return orEmpty(texts).stream()
                .filter(text -> !text.isBlank())
                .map(text -> address(text, what))
                .toList();
    }

    /** The sender keeps the name it may have; of a copy's receiver only the address counts. */
    private static String sender(String from, Mode mode) {
        address(from, "fromAddress of mode " + mode);
        return from.strip();
    }

    private static String address(String text, String what) {
        return Addresses.bare(text.strip())
                .orElseThrow(
                        () ->
                                new SettingsException(
                                        ("%s is \"%s\", which is not a mail address. Correct it in"
                                                        + " notification.json or set"
                                                        + " PASS_NOTIFICATION_FROM_ADDRESS.")
                                                .formatted(what, text)));
    }

    private static Map<Kind, Map<Part, String>> sources(SettingsFile shipped, SettingsFile site) {
        Map<Kind, Map<Part, String>> sources = new EnumMap<>(Kind.class);
        Stream.of(shipped, site)
                .flatMap(file -> orEmpty(file.templates()).stream())
                .forEach(entry -> overlay(sources, entry));
        return sources;
    }

    private static void overlay(Map<Kind, Map<Part, String>> sources, KindTemplates entry) {
        sources.computeIfAbsent(entry.notification(), _ -> new EnumMap<>(Part.class))
                .putAll(entry.templates());
    }

    private Map<Kind, TemplateTexts> texts(Map<Kind, Map<Part, String>> sources) {
        Map<Kind, TemplateTexts> texts = new EnumMap<>(Kind.class);
        sources.forEach(
                (kind, parts) ->
                        texts.put(
                                kind,
                                new TemplateTexts(
                                        text(kind, Part.SUBJECT, parts),
                                        text(kind, Part.BODY, parts),
                                        text(kind, Part.FOOTER, parts))));
        return texts;
    }

    private String text(Kind kind, Part part, Map<Part, String> parts) {
        return templates.text(parts.get(part), "Template %s of %s".formatted(part, kind));
    }

    private static List<LinkRule> linkRules(SettingsFile file) {
        return orEmpty(file.linkRules()).stream().map(SettingsReader::linkRule).toList();
    }

    private static LinkRule linkRule(LinkValidator rule) {
        try {
            return new LinkRule(Set.copyOf(rule.rels()), URI.create(rule.base()), rule.failing());
        } catch (IllegalArgumentException e) {
            throw new SettingsException("link-validators: " + e.getMessage(), e);
        }
    }
}
