// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.helper.ConditionalHelpers;
import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.publicaccess.pass.notification.mail.Kind;
import org.publicaccess.pass.notification.settings.NotificationSettings;
import org.publicaccess.pass.notification.settings.TemplateTexts;
import org.springframework.stereotype.Component;

/**
 * Fills in the templates. A template reaches nothing but the maps and texts of its model: no
 * properties, no methods, no other files; and what stands in the model is never read as a template.
 */
@Component
class Templates {

    private static final int LONGEST_SUBJECT = 250;
    private static final Set<String> HELPERS =
            Set.of("if", "unless", "each", "with", "lookup", "eq", "abbreviate", "quote");

    private final Handlebars engine = engine();
    private final Map<Kind, Compiled> compiled = new EnumMap<>(Kind.class);

    Templates(NotificationSettings settings) {
        settings.templates().forEach((kind, texts) -> compiled.put(kind, compile(kind, texts)));
    }

    /** Subject and text of a mail. */
    Rendered render(Kind kind, Map<String, Object> model) {
        Compiled templates = compiled.get(kind);
        Context context = Context.newBuilder(model).resolver(MapValueResolver.INSTANCE).build();
        try {
            String subject = SafeText.line(templates.subject().apply(context));
            String body = templates.body().apply(context).strip();
            String footer = templates.footer().apply(context).strip();
            return new Rendered(
                    SafeText.abbreviate(subject, LONGEST_SUBJECT), body + "\n\n" + footer + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Could not fill in the templates of " + kind, e);
        }
    }

    private Compiled compile(Kind kind, TemplateTexts texts) {
        return new Compiled(
                compile(kind + " SUBJECT", texts.subject()),
                compile(kind + " BODY", texts.body()),
                compile(kind + " FOOTER", texts.footer()));
    }

    private Template compile(String name, String text) {
        try {
            Template template = engine.compileInline(text);
            // Finds helpers that do not exist now rather than in front of a mail.
            template.apply(Map.of());
            return template;
        } catch (IOException | HandlebarsException e) {
            throw new IllegalArgumentException(
                    "The template %s cannot be used: %s. Correct it in notification.json."
                            .formatted(name, e.getMessage()),
                    e);
        }
    }

    private static Handlebars engine() {
        Handlebars engine =
                new Handlebars(new NoFiles())
                        .with(EscapingStrategy.NOOP)
                        .prettyPrint(true)
                        .registerHelper("eq", ConditionalHelpers.eq)
                        .registerHelper("abbreviate", abbreviate())
                        .registerHelper(
                                "quote", (text, _) -> SafeText.quote(Objects.toString(text, "")));
        engine.helpers().removeIf(helper -> !HELPERS.contains(helper.getKey()));
        return engine;
    }

    private static Helper<Object> abbreviate() {
        return (text, options) ->
                SafeText.abbreviate(Objects.toString(text, ""), options.<Integer>param(0));
    }

    /**
     * What is to be sent.
     *
     * @param subject one line
     * @param text body, empty line and footer
     */
    record Rendered(String subject, String text) {}

    private record Compiled(Template subject, Template body, Template footer) {}

    /** Refuses every file that a template asks for. */
    private static final class NoFiles extends AbstractTemplateLoader {

        @Override
        public TemplateSource sourceAt(String location) throws IOException {
            throw new FileNotFoundException("Templates cannot include other files: " + location);
        }
    }
}
