// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.publicaccess.pass.core.model.RepositoryMode;
import org.publicaccess.pass.core.policies.engine.Obligation;
import org.publicaccess.pass.core.policies.engine.PolicyTerms;

/**
 * The repositories that a submission goes to, as clients of Eclipse PASS expect them: {@code url}
 * holds an id and {@code selected} is text.
 *
 * @param required those that every policy asks for
 * @param oneOf groups of which one member is enough
 * @param optional those that the submitter may leave out
 */
record RepositoryChoice(
        List<Choice> required,
        @JsonProperty("one-of") @JsonInclude(JsonInclude.Include.NON_EMPTY)
                List<List<Choice>> oneOf,
        List<Choice> optional) {

    /** One repository; {@code selected} is {@code "true"} or {@code "false"}. */
    record Choice(String url, String selected) {

        private static Choice of(long repository, boolean selected) {
            return new Choice(Long.toString(repository), Boolean.toString(selected));
        }
    }

    /**
     * The choice that follows from obligations.
     *
     * @param effective the policies that the submitter goes by
     * @param institutional the institutions' own repositories, which are optional beside others
     */
    static RepositoryChoice of(
            List<Obligation> obligations, Set<Long> effective, Set<Long> institutional) {
        Set<Long> required = new TreeSet<>();
        Set<List<Long>> groups = new LinkedHashSet<>();
        for (List<Obligation> ofPolicy : possible(obligations, effective).values()) {
            List<Long> ids = repositories(ofPolicy.getFirst().policy());
            if (ids.size() > 1 && mode(ofPolicy) == RepositoryMode.ONE_OF) {
                groups.add(ids);
            } else {
                required.addAll(ids);
            }
        }
        groups.removeIf(group -> group.stream().anyMatch(required::contains));
        Set<Long> optional = new TreeSet<>();
        if (required.size() > 1 || !groups.isEmpty()) {
            required.stream().filter(institutional::contains).forEach(optional::add);
            required.removeAll(optional);
        }
        return new RepositoryChoice(
                choices(required),
                groups.stream().map(RepositoryChoice::group).toList(),
                choices(optional));
    }

    private static Map<Long, List<Obligation>> possible(
            List<Obligation> obligations, Set<Long> effective) {
        Map<Long, List<Obligation>> byPolicy = new TreeMap<>();
        obligations.stream()
                .filter(Obligation::isPossible)
                .filter(obligation -> effective.contains(obligation.policy().id()))
                .forEach(
                        obligation ->
                                byPolicy.computeIfAbsent(
                                                obligation.policy().id(), _ -> new ArrayList<>())
                                        .add(obligation));
        return byPolicy;
    }

    /** When it cannot be told which of several rules binds, the strictest counts. */
    private static RepositoryMode mode(List<Obligation> ofPolicy) {
        return ofPolicy.stream().anyMatch(each -> each.mode() == RepositoryMode.ALL_OF)
                ? RepositoryMode.ALL_OF
                : RepositoryMode.ONE_OF;
    }

    private static List<Long> repositories(PolicyTerms policy) {
        return policy.repositories().stream().map(PolicyTerms.Target::id).toList();
    }

    private static List<Choice> choices(Collection<Long> repositories) {
        return repositories.stream().map(id -> Choice.of(id, true)).toList();
    }

    /** The first is preselected. */
    private static List<Choice> group(List<Long> repositories) {
        return repositories.stream()
                .map(id -> Choice.of(id, id.equals(repositories.getFirst())))
                .toList();
    }
}
