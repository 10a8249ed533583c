// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.contract;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Compares an answer with the recorded one: every recorded member must be present and equal, more
 * may be. Linkage, included resources and set attributes compare as sets, dates as instants, links
 * not at all; ids of resources created during the replay are bound when they first appear.
 */
final class AnswerMatcher {

    private static final long FIRST_NEW_ID = 2_000_001;
    private static final Set<String> SET_ATTRIBUTES = Set.of("affiliation", "roles");
    private static final Pattern NEW_ID = Pattern.compile("\\b2\\d{6}\\b");
    private static final DateTimeFormatter RECORDED_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS[XXX][XX][X]");

    private final Map<String, String> newIds = new HashMap<>();

    /** The text with recorded ids replaced by ours. */
    String translated(String text) {
        Matcher matcher = NEW_ID.matcher(text);
        return matcher.replaceAll(match -> newIds.getOrDefault(match.group(), match.group()));
    }

    /** The first difference, empty when there is none. */
    Optional<String> difference(JsonNode recorded, JsonNode ours, boolean ordered) {
        return compare("", recorded, ours, ordered);
    }

    private Optional<String> compare(
            String path, JsonNode recorded, JsonNode ours, boolean ordered) {
        if (recorded.isObject()) {
            return compareObjects(path, recorded, ours, ordered);
        }
        if (recorded.isArray()) {
            return compareArrays(path, recorded, ours, ordered);
        }
        if (recorded.isNumber() && ours.isNumber()) {
            return recorded.decimalValue().compareTo(ours.decimalValue()) == 0
                    ? Optional.empty()
                    : different(path, recorded, ours);
        }
        if (recorded.isString() && ours.isString()) {
            return sameText(path, recorded.asString(), ours.asString())
                    ? Optional.empty()
                    : different(path, recorded, ours);
        }
        return recorded.equals(ours) ? Optional.empty() : different(path, recorded, ours);
    }

    private Optional<String> compareObjects(
            String path, JsonNode recorded, JsonNode ours, boolean ordered) {
        if (!ours.isObject()) {
            return different(path, recorded, ours);
        }
        for (var member : recorded.properties()) {
            String name = member.getKey();
            if (name.equals("links")) {
                continue;
            }
            if (!ours.has(name)) {
                return Optional.of(path + "/" + name + " is missing");
            }
            Optional<String> difference =
                    compare(
                            path + "/" + name,
                            member.getValue(),
                            ours.get(name),
                            ordered && !name.equals("included"));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> compareArrays(
            String path, JsonNode recorded, JsonNode ours, boolean ordered) {
        if (!ours.isArray() || recorded.size() != ours.size()) {
            return different(path, recorded, ours);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean isLinkage =
                path.contains("/relationships/") || path.equals("/data") && isIdentifier(recorded);
        boolean isSet =
                isLinkage
                        || SET_ATTRIBUTES.contains(name)
                        || name.equals("included")
                        || path.equals("/data") && !ordered;
        return isSet
                ? compareSets(path, recorded, ours, ordered)
                : compareLists(path, recorded, ours, ordered);
    }

    private static boolean isIdentifier(JsonNode array) {
        return array.size() > 0 && !array.get(0).has("attributes") && !array.get(0).has("links");
    }

    private Optional<String> compareLists(
            String path, JsonNode recorded, JsonNode ours, boolean ordered) {
        for (int i = 0; i < recorded.size(); i++) {
            Optional<String> difference =
                    compare(path + "/" + i, recorded.get(i), ours.get(i), ordered);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> compareSets(
            String path, JsonNode recorded, JsonNode ours, boolean ordered) {
        List<JsonNode> left = new ArrayList<>(ours.valueStream().toList());
        for (int i = 0; i < recorded.size(); i++) {
            JsonNode wanted = recorded.get(i);
            String place = path + "/" + i;
            Optional<JsonNode> match =
                    left.stream()
                            .filter(one -> compare(place, wanted, one, ordered).isEmpty())
                            .findFirst();
            if (match.isEmpty()) {
                return Optional.of(place + ": nothing like " + wanted + " in " + ours);
            }
            left.remove(match.get());
        }
        return Optional.empty();
    }

    private boolean sameText(String path, String recorded, String ours) {
        boolean isNewId =
                path.endsWith("/id")
                        && recorded.matches("\\d+")
                        && Long.parseLong(recorded) >= FIRST_NEW_ID;
        if (isNewId) {
            return ours.equals(newIds.computeIfAbsent(recorded, _ -> ours));
        }
        return recorded.equals(ours) || sameInstant(recorded, ours);
    }

    private static boolean sameInstant(String recorded, String ours) {
        try {
            return OffsetDateTime.parse(recorded, RECORDED_DATE)
                    .isEqual(OffsetDateTime.parse(ours, RECORDED_DATE));
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    private static Optional<String> different(String path, JsonNode recorded, JsonNode ours) {
        return Optional.of("%s is %s, recorded was %s".formatted(path, ours, recorded));
    }
}
