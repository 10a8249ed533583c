// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars.SafeString;
import com.github.jknack.handlebars.Template;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.TemplateSet;
import org.publicaccess.pass.notification.settings.TemplateTexts;
import org.springframework.stereotype.Component;

/** Fills in the templates of the site. */
@Component
class Templates {

    private static final int LONGEST_SUBJECT = 250;
    private static final Pattern GAP = Pattern.compile("\n{3,}");
    private static final Pattern UNESCAPED = Pattern.compile("\\{\\{~?\\s*[{&]");

    /** RFC 3676, 4.3: what stands above a signature. */
    private static final Pattern SIGNATURE = Pattern.compile("^-- ?\n");

    private final TemplateEngine texts;
    private final TemplateEngine pages;
    private final Template layout;
    private final Map<Kind, Compiled> compiled = new EnumMap<>(Kind.class);

    Templates(NotificationSettings settings) {
        TemplateSet set = settings.templates();
        set.htmlParts().forEach((name, text) -> checkEscaped("part " + name, text));
        texts = new TemplateEngine(EscapingStrategy.NOOP, set.textParts());
        pages = new TemplateEngine(EscapingStrategy.HTML_ENTITY, set.htmlParts());
        layout = page("layout", set.layout());
        set.kinds().forEach((kind, of) -> compiled.put(kind, compile(kind, of)));
    }

    /** Subject, text and page of a mail. */
    Rendered render(Kind kind, Map<String, Object> model) {
        Compiled templates = compiled.get(kind);
        String subject =
                SafeText.abbreviate(
                        SafeText.line(TemplateEngine.apply(templates.subject(), model)),
                        LONGEST_SUBJECT);
        String body = tidy(TemplateEngine.apply(templates.text(), model));
        String footer = tidy(TemplateEngine.apply(templates.footer(), model));
        String content =
                templates
                        .html()
                        .map(html -> TemplateEngine.apply(html, model).strip())
                        .orElseGet(() -> TextAsHtml.of(body));
        return new Rendered(
                subject, body + "\n\n" + footer + "\n", page(model, subject, content, footer));
    }

    private String page(Map<String, Object> model, String subject, String content, String footer) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("subject", subject);
        all.put("content", new SafeString(content));
        all.put(
                "footer",
                new SafeString(TextAsHtml.of(SIGNATURE.matcher(footer).replaceFirst(""))));
        return TemplateEngine.apply(layout, all);
    }

    private static String tidy(String text) {
        return GAP.matcher(text.strip()).replaceAll("\n\n");
    }

    private Compiled compile(Kind kind, TemplateTexts of) {
        return new Compiled(
                texts.compile(kind + " SUBJECT", of.subject()),
                texts.compile(kind + " TEXT", of.text()),
                texts.compile(kind + " FOOTER", of.footer()),
                of.html().map(html -> page(kind + " HTML", html)));
    }

    private Template page(String name, String text) {
        checkEscaped(name, text);
        return pages.compile(name, text);
    }

    /** What people typed must never become a part of the page. */
    private static void checkEscaped(String name, String text) {
        if (UNESCAPED.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "The template %s cannot be used: it writes a value unescaped. Use {{value}} instead of three braces or {{&value}}."
                            .formatted(name));
        }
    }

    /**
     * What is to be sent.
     *
     * @param subject one line
     * @param text body, empty line and footer
     * @param html the same as a page
     */
    record Rendered(String subject, String text, String html) {}

    private record Compiled(
            Template subject, Template text, Template footer, Optional<Template> html) {}
}
