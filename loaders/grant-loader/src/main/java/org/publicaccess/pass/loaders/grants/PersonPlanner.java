// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.loaders.kit.write.Draft;
import org.publicaccess.pass.loaders.kit.write.Plan;
import org.publicaccess.pass.loaders.kit.write.Planner;

/**
 * Compares people with the users of PASS. What people keep up themselves, address and display name,
 * is only filled in.
 */
final class PersonPlanner implements Planner<PersonItem> {

    private static final String ROLE = "submitter";

    private final Users users;
    private final LocalKeys keys;
    private final boolean mayCreate;

    PersonPlanner(Users users, LocalKeys keys, boolean mayCreate) {
        this.users = users;
        this.keys = keys;
        this.mayCreate = mayCreate;
    }

    @Override
    public List<Plan<PersonItem>> plan(List<PersonItem> items) {
        List<Person> people = items.stream().map(PersonItem::person).toList();
        Map<String, Resource> stored =
                new HashMap<>(users.read(people.stream().map(Person::key).toList()));
        List<String> others =
                people.stream()
                        .flatMap(person -> person.locators().stream())
                        .filter(locator -> !stored.containsKey(locator))
                        .toList();
        users.read(others).forEach(stored::putIfAbsent);
        return items.stream().map(item -> plan(item, stored)).toList();
    }

    private Plan<PersonItem> plan(PersonItem item, Map<String, Resource> stored) {
        Person person = item.person();
        Optional<Resource> user =
                person.locators().stream().filter(stored::containsKey).map(stored::get).findFirst();
        if (user.isEmpty()) {
            return Plan.of(item, mayCreate ? List.of(created(person)) : List.of());
        }
        List<String> foreign =
                person.locators().stream()
                        .filter(
                                locator ->
                                        !user.get()
                                                .equals(stored.getOrDefault(locator, user.get())))
                        .toList();
        List<String> notes =
                foreign.stream()
                        .map(
                                locator ->
                                        "%s belongs to user %s, but %s to user %s; are they one person?"
                                                .formatted(
                                                        person.key(),
                                                        user.get().id(),
                                                        locator,
                                                        stored.get(locator).id()))
                        .toList();
        return Plan.of(item, List.of(changed(person, user.get(), foreign)), notes);
    }

    private static Draft created(Person person) {
        return Draft.fresh("user", person.key())
                .set("firstName", person.firstName())
                .setIfPresent("middleName", person.middleName())
                .set("lastName", person.lastName())
                .set("displayName", person.firstName() + " " + person.lastName())
                .setIfPresent("email", person.email())
                .set("locatorIds", person.locators())
                .set("roles", List.of(ROLE));
    }

    private Draft changed(Person person, Resource user, List<String> foreign) {
        Draft draft = Draft.of(user, person.key());
        boolean knownBetter =
                !person.byEmployeeId()
                        && user.texts("locatorIds").stream()
                                .anyMatch(one -> one.startsWith(keys.employeePrefix()));
        if (!knownBetter) {
            draft.set("firstName", person.firstName());
            draft.setIfPresent("middleName", person.middleName());
            draft.set("lastName", person.lastName());
        }
        draft.set("locatorIds", locators(person, user, foreign));
        if (user.text("email").isEmpty()) {
            draft.setIfPresent("email", person.email());
        }
        if (user.text("displayName").isEmpty()) {
            draft.set("displayName", person.firstName() + " " + person.lastName());
        }
        Set<String> roles = new LinkedHashSet<>(user.texts("roles"));
        return roles.add(ROLE) ? draft.set("roles", List.copyOf(roles)) : draft;
    }

    /** A new institutional id replaces those from before. */
    private List<String> locators(Person person, Resource user, List<String> foreign) {
        List<String> all = new ArrayList<>(user.texts("locatorIds"));
        for (String locator : person.locators()) {
            if (!all.contains(locator) && !foreign.contains(locator)) {
                if (locator.startsWith(keys.institutionalPrefix())) {
                    all.removeIf(one -> one.startsWith(keys.institutionalPrefix()));
                }
                all.add(locator);
            }
        }
        return all;
    }
}
