// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.client.Identifier;
import org.publicaccess.pass.api.client.LocalRef;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.loaders.kit.source.RefusedRowException;
import org.publicaccess.pass.loaders.kit.write.Draft;
import org.publicaccess.pass.loaders.kit.write.Plan;
import org.publicaccess.pass.loaders.kit.write.Planner;

/** Compares grants with those of PASS. Nobody is removed from a grant. */
final class GrantPlanner implements Planner<GrantItem> {

    private final PassClient core;
    private final LocalKeys keys;
    private final Users users;
    private final boolean dryRun;
    private final Map<String, ResourceRef> funders = new HashMap<>();

    /**
     * @param dryRun whether funders and users that are missing would be there by now
     */
    GrantPlanner(PassClient core, LocalKeys keys, Users users, boolean dryRun) {
        this.core = core;
        this.keys = keys;
        this.users = users;
        this.dryRun = dryRun;
    }

    @Override
    public List<Plan<GrantItem>> plan(List<GrantItem> items) {
        Map<String, Resource> stored = new HashMap<>();
        List<String> localKeys = items.stream().map(one -> keys.grant(one.number())).toList();
        for (Resource grant : core.having("grant", "localKey", localKeys)) {
            grant.text("localKey").ifPresent(key -> stored.put(key, grant));
        }
        findFunders(items);
        Map<String, ResourceRef> people = users.refs(locators(items));
        List<Plan<GrantItem>> plans = new ArrayList<>();
        for (GrantItem item : items) {
            try {
                plans.add(plan(item, stored, people));
            } catch (RefusedRowException e) {
                plans.add(Plan.refused(item, e.getMessage()));
            }
        }
        return plans;
    }

    private void findFunders(List<GrantItem> items) {
        Set<String> unknown = new LinkedHashSet<>();
        for (GrantItem item : items) {
            unknown.add(keys.funder(item.merged().first().primaryFunder()));
            unknown.add(keys.funder(item.merged().first().directFunder()));
        }
        unknown.removeAll(funders.keySet());
        for (Resource funder : core.having("funder", "localKey", unknown)) {
            funder.text("localKey").ifPresent(key -> funders.put(key, funder.ref()));
        }
    }

    private Set<String> locators(List<GrantItem> items) {
        Set<String> locators = new LinkedHashSet<>();
        for (GrantItem item : items) {
            MergedGrant grant = item.merged();
            grant.people().values().forEach(person -> locators.addAll(locators(person)));
            if (grant.activePerson().isEmpty()) {
                locators.add(grant.activePi());
            }
        }
        return locators;
    }

    /** By which ids a person is found: in a dry run nobody got those that the rows add. */
    private List<String> locators(Person person) {
        return dryRun ? person.locators() : List.of(person.key());
    }

    private Plan<GrantItem> plan(
            GrantItem item, Map<String, Resource> stored, Map<String, ResourceRef> people) {
        String key = keys.grant(item.number());
        Optional<Draft> known = Optional.ofNullable(stored.get(key)).map(one -> Draft.of(one, key));
        if (known.isEmpty() || item.isWhole()) {
            Draft draft = known.orElseGet(() -> Draft.fresh("grant", key));
            return Plan.of(item, List.of(filled(draft, key, item.merged(), people)));
        }
        String note = "grant %s: rows of it were refused, so that only people were added to it";
        return Plan.of(
                item,
                List.of(withPeople(known.get(), item.merged(), people)),
                List.of(note.formatted(item.number())));
    }

    /** What is left of its rows could tell how it stood before. */
    private Draft withPeople(Draft draft, MergedGrant grant, Map<String, ResourceRef> people) {
        Optional<Identifier> pi = draft.one("pi");
        Set<Identifier> others = new LinkedHashSet<>(draft.many("coPis"));
        grant.people().values().forEach(person -> others.add(user(person, people)));
        pi.ifPresent(others::remove);
        return draft.links("coPis", others);
    }

    private Draft filled(
            Draft draft, String key, MergedGrant grant, Map<String, ResourceRef> people) {
        GrantRow first = grant.first();
        draft.set("localKey", key)
                .set("projectName", first.title())
                .setIfPresent("awardNumber", first.awardNumber().map(Object::toString))
                .setIfPresent("awardStatus", grant.last().awardStatus())
                .setIfPresent("awardDate", first.awardDate())
                .set("startDate", first.start())
                .set("endDate", grant.last().end())
                .link("primaryFunder", funder(first.primaryFunder()))
                .link("directFunder", funder(first.directFunder()));
        Identifier pi = pi(grant, people);
        Set<Identifier> others = new LinkedHashSet<>(draft.many("coPis"));
        draft.one("pi").ifPresent(others::add);
        grant.people().values().forEach(person -> others.add(user(person, people)));
        others.remove(pi);
        return draft.link("pi", pi).links("coPis", others);
    }

    private Identifier funder(String code) {
        String key = keys.funder(code);
        return found(funders.get(key), "funder", key);
    }

    /** By the id of the active one, else whom a row calls principal investigator. */
    private Identifier pi(MergedGrant grant, Map<String, ResourceRef> people) {
        Optional<Person> active = grant.activePerson();
        if (active.isEmpty() && people.containsKey(grant.activePi())) {
            return people.get(grant.activePi());
        }
        return active.or(grant::namedPi)
                .map(person -> user(person, people))
                .orElseThrow(
                        () ->
                                new RefusedRowException(
                                        "the grant has no principal investigator: nobody has the id %s, and no row has PI_ROLE P"
                                                .formatted(grant.activePi())));
    }

    private Identifier user(Person person, Map<String, ResourceRef> people) {
        ResourceRef known =
                locators(person).stream()
                        .filter(people::containsKey)
                        .map(people::get)
                        .findFirst()
                        .orElse(null);
        return found(known, "user", person.key());
    }

    private Identifier found(
            @org.jspecify.annotations.Nullable ResourceRef ref, String type, String key) {
        if (ref != null) {
            return ref;
        }
        if (dryRun) {
            return new LocalRef(type, key);
        }
        throw new RefusedRowException("%s %s could not be stored".formatted(type, key));
    }
}
