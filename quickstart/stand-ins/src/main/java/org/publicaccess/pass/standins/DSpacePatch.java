// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.standins;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Applies JSON Patch documents to a workspace item; a refusal leaves a part of them applied. */
record DSpacePatch(DSpaceForms forms, DSpaceItem item) {

    private static final Set<String> CONDITIONS = Set.of("openaccess", "administrator");
    private static final Pattern FILE = Pattern.compile("/sections/upload/files/(\\d+)(?:/(.+))?");
    private static final Pattern FIELD = Pattern.compile("/sections/([^/]+)/([^/]+)");

    /** What is wrong; empty when all was applied. */
    String apply(JsonNode operations) {
        for (JsonNode operation : operations) {
            String problem =
                    one(
                            operation.path("op").asString(""),
                            operation.path("path").asString(""),
                            operation.path("value"));
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return "";
    }

    private String one(String op, String path, JsonNode value) {
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            int index = Integer.parseInt(file.group(1));
            if (index >= item.originals().size()) {
                return "there is no file " + index;
            }
            DSpaceItem.File found = item.originals().get(index);
            return file.group(2) == null
                    ? remove(op, found)
                    : describe(found, file.group(2), value);
        }
        if (path.equals("/sections/license/granted")) {
            item.licensed = value.asBoolean(false) || value.asString("").equals("true");
            return "";
        }
        Matcher field = FIELD.matcher(path);
        return op.equals("add") && field.matches()
                ? metadata(field.group(1), field.group(2), value)
                : "unsupported operation " + op + " " + path;
    }

    private String remove(String op, DSpaceItem.File file) {
        if (!op.equals("remove")) {
            return "files can only be removed";
        }
        item.files.remove(file);
        return "";
    }

    private static String describe(DSpaceItem.File file, String what, JsonNode value) {
        if (what.equals("metadata/dc.description")) {
            file.description = value.path(0).path("value").asString("");
            return "";
        }
        if (!what.equals("accessConditions/-")) {
            return "files have no " + what;
        }
        String name = value.path("name").asString("");
        boolean dated =
                name.equals("embargo")
                        && value.path("startDate").asString("").matches("\\d{4}-\\d\\d-\\d\\d");
        if (!dated && !CONDITIONS.contains(name)) {
            return "the access condition " + value + " is not valid";
        }
        file.conditions.add((ObjectNode) value);
        return "";
    }

    private String metadata(String section, String field, JsonNode value) {
        List<String> known = forms.sections().getOrDefault(section, List.of());
        if (!known.contains(field)) {
            return "The field " + field + " is not present in section " + section;
        }
        if (!value.isArray()) {
            return "the values of " + field + " must be a list";
        }
        List<String> values = new ArrayList<>();
        value.forEach(entry -> values.add(entry.path("value").asString("")));
        item.metadata.put(field, values);
        return "";
    }
}
