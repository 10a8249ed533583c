// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.settings.SettingsForm.TemplatesForm;
import org.springframework.core.env.PropertyResolver;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Finds templates in folders named by locale: the site's before the shipped ones, the locale's
 * before the English ones.
 */
final class TemplateFolders {

    private static final String SHIPPED = "classpath:/templates/";
    private static final String ENGLISH = "en";

    /** What templates may include. */
    private static final List<String> PARTS = List.of("greeting", "paper", "link", "comment");

    private final ResourceLoader resources;
    private final TemplateSource sources;
    private final TemplatesForm form;
    private final List<String> folders;

    TemplateFolders(ResourceLoader resources, TemplatesForm form) {
        this.resources = resources;
        this.sources = new TemplateSource(resources);
        this.form = form;
        if (!form.locale().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new SettingsException(
                    "templates.locale is \"%s\": give a language tag such as en or pt-BR"
                            .formatted(form.locale()));
        }
        this.folders = folders();
    }

    private List<String> folders() {
        List<String> folders = new ArrayList<>();
        String own = form.folder() == null ? "" : form.folder().strip();
        for (String locale : List.of(form.locale(), ENGLISH)) {
            if (!own.isEmpty()) {
                String place = own.contains(":") ? own : "file:" + own;
                folders.add(place + (place.endsWith("/") ? "" : "/") + locale + "/");
            }
            folders.add(SHIPPED + locale + "/");
        }
        return folders.stream().distinct().toList();
    }

    /**
     * All templates.
     *
     * @param properties may name single ones, as {@code
     *     pass.notification.template.approval.invite.subject}
     */
    TemplateSet read(PropertyResolver properties) {
        checkLocale();
        Map<Kind, TemplateTexts> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kinds.put(kind, texts(kind, overrides(kind, properties)));
        }
        return new TemplateSet(
                form.locale(), kinds, any("layout.html.hbs"), parts(".hbs"), parts(".html.hbs"));
    }

    private Map<TemplatePart, String> overrides(Kind kind, PropertyResolver properties) {
        Map<TemplatePart, String> overrides = new EnumMap<>(TemplatePart.class);
        String prefix = "pass.notification.template." + kind.folder().replace('-', '.') + ".";
        for (TemplatePart part : TemplatePart.values()) {
            Optional.ofNullable(properties.getProperty(prefix + part.oldKey()))
                    .ifPresent(text -> overrides.put(part, text));
        }
        if (form.texts() != null) {
            overrides.putAll(form.texts().getOrDefault(kind, Map.of()));
        }
        overrides.replaceAll(
                (part, source) ->
                        sources.text(
                                source,
                                "Template %s (%s) of %s"
                                        .formatted(part.key(), part.oldKey(), kind)));
        return overrides;
    }

    /** HTML belongs to the text beside it: another text is not contradicted by the shipped HTML. */
    private TemplateTexts texts(Kind kind, Map<TemplatePart, String> overrides) {
        String folder = kind.folder() + "/";
        String textFolder = folderOf(folder + "text.hbs");
        Optional<String> html = Optional.ofNullable(overrides.get(TemplatePart.HTML));
        boolean ownText = overrides.containsKey(TemplatePart.TEXT);
        return new TemplateTexts(
                part(overrides, TemplatePart.SUBJECT, folder + "subject.hbs"),
                part(overrides, TemplatePart.TEXT, folder + "text.hbs"),
                part(overrides, TemplatePart.FOOTER, "footer.hbs"),
                ownText ? html : html.or(() -> text(textFolder + folder + "html.hbs")));
    }

    private String part(Map<TemplatePart, String> overrides, TemplatePart part, String path) {
        String own = overrides.get(part);
        return own == null ? any(path) : own;
    }

    private Map<String, String> parts(String ending) {
        Map<String, String> parts = new HashMap<>();
        PARTS.forEach(name -> parts.put(name, any("parts/" + name + ending)));
        return parts;
    }

    private String any(String path) {
        return text(folderOf(path) + path).orElseThrow();
    }

    private String folderOf(String path) {
        return folders.stream()
                .filter(folder -> resources.getResource(folder + path).exists())
                .findFirst()
                .orElseThrow(() -> new SettingsException("There is no template " + path));
    }

    private void checkLocale() {
        boolean known =
                folders.stream()
                        .filter(folder -> folder.endsWith("/" + form.locale() + "/"))
                        .anyMatch(this::hasTemplates);
        if (!known) {
            throw new SettingsException(
                    "templates.locale is \"%s\", and no templates lie in %s. Give another locale, or put templates there."
                            .formatted(form.locale(), String.join(" or ", folders)));
        }
    }

    private boolean hasTemplates(String folder) {
        List<String> paths = new ArrayList<>(List.of("footer.hbs", "layout.html.hbs"));
        for (Kind kind : Kind.values()) {
            paths.add(kind.folder() + "/text.hbs");
            paths.add(kind.folder() + "/subject.hbs");
        }
        return paths.stream().anyMatch(path -> resources.getResource(folder + path).exists());
    }

    private Optional<String> text(String location) {
        Resource resource = resources.getResource(location);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new SettingsException("Cannot read the template " + location, e);
        }
    }
}
