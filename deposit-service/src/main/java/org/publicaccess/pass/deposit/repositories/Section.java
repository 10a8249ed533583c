// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * A part of the configuration file that knows where it stands, resolves placeholders, and notes
 * what is wrong instead of failing at the first fault.
 *
 * @param path where it stands, for messages
 * @param resolver replaces placeholders in a value
 * @param problems collects what is wrong
 */
record Section(String path, JsonNode node, UnaryOperator<String> resolver, List<String> problems) {

    Section child(String name) {
        return new Section(path + "." + name, node.path(name), resolver, problems);
    }

    boolean has(String name) {
        return node.has(name) && !node.path(name).isNull();
    }

    /** Notes every key but these. */
    void allow(Set<String> known) {
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            problems.add(path + " must consist of keys and values");
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                problem(name, "is unknown; remove it or use one of " + new TreeSet<>(known));
            }
        }
    }

    Optional<String> text(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            problem(name, "must be a text");
            return Optional.empty();
        }
        return resolve(name, value.asString()).filter(text -> !text.isBlank());
    }

    String required(String name) {
        int before = problems.size();
        return text(name)
                .orElseGet(
                        () -> {
                            if (problems.size() == before) {
                                problem(name, "is missing");
                            }
                            return "";
                        });
    }

    /** A text, or the texts of an array. */
    List<String> texts(String name) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            return text(name).stream().toList();
        }
        return value.valueStream()
                .flatMap(element -> resolve(name, element.asString()).stream())
                .toList();
    }

    /** The members of an object, in their order. */
    Map<String, String> textsByName(String name) {
        Section object = child(name);
        Map<String, String> members = new LinkedHashMap<>();
        object.node()
                .propertyNames()
                .forEach(
                        member ->
                                object.text(member).ifPresent(value -> members.put(member, value)));
        return members;
    }

    void problem(String name, String what) {
        problems.add(path + "." + name + " " + what);
    }

    private Optional<String> resolve(String name, String value) {
        try {
            return Optional.of(resolver.apply(value));
        } catch (UnresolvedReferenceException e) {
            problem(name, e.getMessage());
        } catch (IllegalArgumentException _) {
            problem(name, "refers to a variable that is not set: " + value);
        }
        return Optional.empty();
    }
}
