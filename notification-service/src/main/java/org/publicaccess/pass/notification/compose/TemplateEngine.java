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
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Handlebars without its powers. A template reaches nothing but the maps and texts of its model and
 * the parts it is given: no properties, no methods, no files; and what stands in the model is never
 * read as a template.
 */
final class TemplateEngine {

    private static final Set<String> HELPERS =
            Set.of("if", "unless", "each", "with", "lookup", "eq", "abbreviate", "quote");

    private final Handlebars engine;

    /**
     * An engine.
     *
     * @param parts what templates may include, by name
     */
    TemplateEngine(EscapingStrategy escaping, Map<String, String> parts) {
        engine =
                new Handlebars(new Parts(parts))
                        .with(escaping)
                        .prettyPrint(true)
                        .registerHelper("eq", ConditionalHelpers.eq)
                        .registerHelper("abbreviate", abbreviate())
                        .registerHelper(
                                "quote", (text, _) -> SafeText.quote(Objects.toString(text, "")));
        engine.helpers().removeIf(helper -> !HELPERS.contains(helper.getKey()));
    }

    /** A template ready for use; one that asks for what there is not is refused. */
    Template compile(String name, String text) {
        try {
            Template template = engine.compileInline(text);
            // Finds helpers that do not exist now rather than in front of a mail.
            template.apply(Map.of());
            return template;
        } catch (IOException | HandlebarsException e) {
            throw new IllegalArgumentException(
                    "The template %s cannot be used: %s. Correct it."
                            .formatted(name, e.getMessage()),
                    e);
        }
    }

    static String apply(Template template, Map<String, Object> model) {
        Context context = Context.newBuilder(model).resolver(MapValueResolver.INSTANCE).build();
        try {
            return template.apply(context);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not fill in a template", e);
        }
    }

    private static Helper<Object> abbreviate() {
        return (text, options) ->
                SafeText.abbreviate(Objects.toString(text, ""), options.<Integer>param(0));
    }

    /** Gives the parts there are, and refuses every file that a template asks for. */
    private static final class Parts extends AbstractTemplateLoader {

        private final Map<String, String> parts;

        Parts(Map<String, String> parts) {
            this.parts = Map.copyOf(parts);
        }

        @Override
        public TemplateSource sourceAt(String location) throws IOException {
            String part = parts.get(location);
            if (part == null) {
                throw new FileNotFoundException("Templates cannot include " + location);
            }
            return new StringTemplateSource(location, part);
        }
    }
}
