// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.publications;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * A digital object identifier without resolver, for example {@code 10.1038/nature12373}.
 *
 * @param name prefix, slash and suffix
 */
record Doi(String name) {

    private static final Pattern LEAD =
            Pattern.compile(
                    "(?i)(?:doi:\\s*)?(?:(?:https?://)?(?:dx\\.)?doi\\.org/)?(?:doi:\\s*)?");

    /** Any visible character may stand in a suffix, as in {@code 10.1002/(SICI)…<1::AID…>}. */
    private static final Pattern NAME =
            Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/[^\\s\\p{Cntrl}]{1,500}");

    /** Reads a DOI as people and programs write it; empty for anything else. */
    static Optional<Doi> parse(String text) {
        String trimmed = text.strip();
        var lead = LEAD.matcher(trimmed);
        String name = lead.lookingAt() ? trimmed.substring(lead.end()) : trimmed;
        return NAME.matcher(name).matches() && !leadsElsewhere(name)
                ? Optional.of(new Doi(name))
                : Optional.empty();
    }

    /** Segments that a server would take for steps through its folders. */
    private static boolean leadsElsewhere(String name) {
        return Arrays.stream(name.split("/", -1))
                .anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    /** The DOI as the path of an address. */
    String asPath() {
        return Arrays.stream(name.split("/", -1))
                .map(segment -> UriUtils.encode(segment, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }

    @Override
    public String toString() {
        return name;
    }
}
