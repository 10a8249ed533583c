// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.Limits;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.jsonapi.schema.ResourceType;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;

/** Reads query strings. Every parameter is known and occurs once, or the request is refused. */
public final class QueryParser {

    private static final Pattern FAMILY = Pattern.compile("(filter|fields)\\[([A-Za-z]+)]");

    private final ResourceTypes types;
    private final Limits limits;
    private final PageParser pages;

    public QueryParser(ResourceTypes types, Limits limits) {
        this.types = types;
        this.limits = limits;
        this.pages = new PageParser(limits);
    }

    /** Parses the parameters of a request for resources of {@code type}. */
    public Query parse(ResourceType type, Map<String, String[]> parameters) {
        @Nullable String filterParameter = null;
        IncludeTree include = IncludeTree.NONE;
        List<SortKey> sort = List.of();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, String> page = new TreeMap<>();
        for (var parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            String value = single(name, parameter.getValue());
            Matcher family = FAMILY.matcher(name);
            if (name.equals("include")) {
                include = include(type, value);
            } else if (name.equals("sort")) {
                sort = sort(type, value);
            } else if (name.startsWith("page[")) {
                page.put(name, value);
            } else if (name.equals("filter")
                    || family.matches() && family.group(1).equals("filter")) {
                filterParameter = filterFor(type, name, filterParameter);
            } else if (family.matches()) {
                fields.put(family.group(2), fields(name, family.group(2), value));
            } else {
                throw JsonApiException.in(
                        name,
                        ErrorCode.INVALID_PARAMETER,
                        ("The query parameter \"%s\" is unknown. Known are filter, filter[TYPE], sort, include,"
                                        + " fields[TYPE] and page[…].")
                                .formatted(name));
            }
        }
        Optional<Filter> filter =
                filterParameter == null
                        ? Optional.empty()
                        : Optional.of(
                                FilterParser.parse(
                                        filterParameter,
                                        parameters.get(filterParameter)[0],
                                        limits));
        Page paging = pages.parse(page);
        if (paging.cursor().isPresent() && !sort.isEmpty()) {
            throw JsonApiException.in(
                    "sort",
                    ErrorCode.INVALID_PARAMETER,
                    "Cursor paging follows the ids and cannot be combined with sort; use page[number] and page[size].");
        }
        return new Query(
                filter,
                filterParameter == null ? "filter" : filterParameter,
                sort,
                paging,
                include,
                Map.copyOf(fields));
    }

    private static String single(String name, String[] values) {
        if (values.length != 1) {
            throw JsonApiException.in(
                    name,
                    ErrorCode.INVALID_PARAMETER,
                    "The query parameter \"%s\" occurs %d times; once is allowed."
                            .formatted(name, values.length));
        }
        return values[0];
    }

    /**
     * Filters for another type than the one asked for have no effect, as existing clients know it.
     */
    private @Nullable String filterFor(ResourceType type, String name, @Nullable String earlier) {
        if (!name.equals("filter") && !name.equals("filter[" + type.name() + "]")) {
            return earlier;
        }
        if (earlier != null) {
            throw JsonApiException.in(
                    name,
                    ErrorCode.INVALID_PARAMETER,
                    "Both \"%s\" and \"%s\" are given; use one filter.".formatted(earlier, name));
        }
        return name;
    }

    private List<String> fields(String parameter, String typeName, String value) {
        ResourceType type =
                types.find(typeName)
                        .orElseThrow(
                                () ->
                                        JsonApiException.in(
                                                parameter,
                                                ErrorCode.INVALID_PARAMETER,
                                                "There is no resource type \"%s\"."
                                                        .formatted(typeName)));
        List<String> fields = value.isBlank() ? List.of() : split(value);
        for (String field : fields) {
            if (!type.hasField(field)) {
                throw unknownField(parameter, type, field);
            }
        }
        return fields.stream().distinct().toList();
    }

    private IncludeTree include(ResourceType type, String value) {
        IncludeTree root = IncludeTree.empty();
        List<String> paths = value.isBlank() ? List.of() : split(value);
        if (paths.size() > limits.maxIncludePaths()) {
            throw JsonApiException.in(
                    "include",
                    ErrorCode.LIMIT_EXCEEDED,
                    "There are %d include paths; %d are allowed."
                            .formatted(paths.size(), limits.maxIncludePaths()));
        }
        for (String path : paths) {
            List<String> names = Arrays.asList(path.split("\\.", -1));
            if (names.size() > limits.maxIncludeDepth()) {
                throw JsonApiException.in(
                        "include",
                        ErrorCode.LIMIT_EXCEEDED,
                        "The include path \"%s\" is longer than %d relationships."
                                .formatted(path, limits.maxIncludeDepth()));
            }
            addPath(root, type, names);
        }
        return root;
    }

    private void addPath(IncludeTree node, ResourceType from, List<String> names) {
        IncludeTree here = node;
        ResourceType type = from;
        for (String name : names) {
            ResourceType owner = type;
            Relationship relationship =
                    type.relationship(name).orElseThrow(() -> unknownField("include", owner, name));
            here = here.child(name);
            type = types.target(relationship);
        }
    }

    private List<SortKey> sort(ResourceType type, String value) {
        List<SortKey> keys = new ArrayList<>();
        for (String key : split(value)) {
            boolean descending = key.startsWith("-");
            // A "+" in a query string arrives as a space when the client did not encode it.
            String path = key.replaceFirst("^[-+ ]", "");
            keys.add(new SortKey(sortPath(type, path), descending));
        }
        return List.copyOf(keys);
    }

    private List<String> sortPath(ResourceType from, String path) {
        List<String> names = Arrays.asList(path.split("\\.", -1));
        ResourceType type = from;
        for (String name : names.subList(0, names.size() - 1)) {
            ResourceType owner = type;
            Relationship relationship =
                    type.relationship(name).orElseThrow(() -> unknownField("sort", owner, name));
            if (relationship.toMany()) {
                throw JsonApiException.in(
                        "sort",
                        ErrorCode.INVALID_PARAMETER,
                        "\"%s\" links to several resources; sort by paths through to-one relationships only."
                                .formatted(name));
            }
            type = types.target(relationship);
        }
        String last = names.getLast();
        boolean sortable =
                last.equals("id")
                        || type.attribute(last).filter(a -> !a.kind().isList()).isPresent();
        if (!sortable) {
            throw unknownField("sort", type, last);
        }
        return names;
    }

    private static List<String> split(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(part -> part.strip().isEmpty() ? part : part.stripTrailing())
                .toList();
    }

    private static JsonApiException unknownField(
            String parameter, ResourceType type, String field) {
        return JsonApiException.in(
                parameter,
                ErrorCode.INVALID_PARAMETER,
                "\"%s\" cannot be used here; %s has the attributes %s and the relationships %s."
                        .formatted(
                                field,
                                type.name(),
                                String.join(", ", type.attributes().keySet()),
                                String.join(", ", type.relationships().keySet())));
    }
}
