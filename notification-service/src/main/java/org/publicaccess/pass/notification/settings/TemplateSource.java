// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Fetches a template that the configuration gives by its text, or by where it lies. */
record TemplateSource(ResourceLoader resources) {

    private static final Pattern RESOURCE = Pattern.compile("(classpath|file|https?):[^\\s{]+");
    private static final Pattern PATH = Pattern.compile("\\.{0,2}/[^\\s{]+");

    /**
     * The template's text.
     *
     * @throws SettingsException when it is a place where nothing lies; the place is never taken for
     *     the text
     */
    String text(String source, String what) {
        if (RESOURCE.matcher(source).matches()) {
            return read(source, what);
        }
        if (PATH.matcher(source).matches()) {
            return read("file:" + source, what);
        }
        return source;
    }

    private String read(String location, String what) {
        Resource resource = resources.getResource(location);
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SettingsException(
                    "%s: cannot read %s. Correct the place, or leave the entry out for the text that comes with PASS."
                            .formatted(what, location),
                    e);
        }
    }
}
