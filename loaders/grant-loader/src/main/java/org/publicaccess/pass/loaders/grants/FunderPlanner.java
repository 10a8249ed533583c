// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.loaders.grants.GrantSettings.FunderSetting;
import org.publicaccess.pass.loaders.kit.write.Draft;
import org.publicaccess.pass.loaders.kit.write.Plan;
import org.publicaccess.pass.loaders.kit.write.Planner;

/** Compares funders with those of PASS: by local key, else by their ROR address. */
final class FunderPlanner implements Planner<FunderFacts.Fact> {

    private final PassClient core;
    private final LocalKeys keys;
    private final FunderPolicies policies;
    private final Map<String, FunderSetting> settings;

    FunderPlanner(
            PassClient core, LocalKeys keys, FunderPolicies policies, GrantSettings settings) {
        this.core = core;
        this.keys = keys;
        this.policies = policies;
        this.settings = settings.funders();
    }

    @Override
    public List<Plan<FunderFacts.Fact>> plan(List<FunderFacts.Fact> items) {
        Map<String, Resource> byKey =
                index("localKey", items.stream().map(fact -> keys.funder(fact.code())).toList());
        Map<String, Resource> byRor =
                index("ror", items.stream().flatMap(fact -> ror(fact).stream()).toList());
        return items.stream().map(fact -> plan(fact, byKey, byRor)).toList();
    }

    private Map<String, Resource> index(String attribute, List<String> values) {
        Map<String, Resource> index = new HashMap<>();
        for (Resource funder : core.having("funder", attribute, values)) {
            funder.text(attribute).ifPresent(value -> index.putIfAbsent(value, funder));
        }
        return index;
    }

    private Optional<String> ror(FunderFacts.Fact fact) {
        return Optional.ofNullable(settings.get(fact.code()))
                .map(FunderSetting::ror)
                .filter(ror -> !ror.isBlank());
    }

    private Plan<FunderFacts.Fact> plan(
            FunderFacts.Fact fact, Map<String, Resource> byKey, Map<String, Resource> byRor) {
        String key = keys.funder(fact.code());
        Optional<Resource> stored =
                Optional.ofNullable(byKey.get(key))
                        .or(
                                () ->
                                        ror(fact)
                                                .map(byRor::get)
                                                .filter(one -> one.text("localKey").isEmpty()));
        Draft draft =
                stored.map(one -> Draft.of(one, key)).orElseGet(() -> Draft.fresh("funder", key));
        draft.set("localKey", key);
        draft.setIfPresent("name", fact.name());
        if (draft.text("name").isEmpty()) {
            draft.set("name", fact.code());
        }
        draft.setIfPresent("ror", ror(fact));
        policies.of(fact.code()).ifPresent(policy -> draft.link("policy", policy));
        return Plan.of(fact, List.of(draft), notes(fact, draft));
    }

    private static List<String> notes(FunderFacts.Fact fact, Draft draft) {
        return draft.isStored() || draft.one("policy").isPresent()
                ? List.of()
                : List.of(
                        "funder %s (%s) is new and has no policy; link it in the configuration if it has one"
                                .formatted(fact.code(), draft.text("name").orElse("")));
    }
}
