// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a kind of file.
 *
 * @param names in the order that files without known names have
 * @param required those that a file must have
 */
public record Columns(List<String> names, Set<String> required) {

    /** The column that a header cell names, in any case and with any punctuation. */
    public Optional<String> named(String header) {
        String plain = plain(header);
        return names.stream().filter(name -> plain(name).equals(plain)).findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "");
    }
}
