// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces {@code ${env:NAME}} by a variable of the environment and {@code ${file:/path}} by a
 * file's content without the line end at its end.
 */
final class References implements UnaryOperator<String> {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z]*):?([^}]*)\\}");

    private final Function<String, @Nullable String> environment;

    References(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** Whether a value is a reference and nothing else. */
    static boolean isReference(String value) {
        return value.strip().matches("\\$\\{(env|file):[^}]+\\}");
    }

    @Override
    public String apply(String value) {
        return REFERENCE
                .matcher(value)
                .replaceAll(
                        found -> Matcher.quoteReplacement(resolve(found.group(1), found.group(2))));
    }

    private String resolve(String kind, String name) {
        return switch (kind) {
            case "env" -> variable(name);
            case "file" -> content(name);
            default ->
                    throw new UnresolvedReferenceException(
                            "has a reference of an unknown kind; write ${env:NAME} or ${file:/path}");
        };
    }

    private String variable(String name) {
        String value = environment.apply(name);
        if (value == null || value.isBlank()) {
            throw new UnresolvedReferenceException(
                    "refers to the environment variable %s, which is not set; set it for the deposit service"
                            .formatted(name));
        }
        return value;
    }

    private static String content(String name) {
        try {
            return Files.readString(Path.of(name)).strip();
        } catch (IOException | InvalidPathException _) {
            throw new UnresolvedReferenceException(
                    "refers to the file %s, which the deposit service cannot read; create it and let the service's account read it"
                            .formatted(name));
        }
    }
}
