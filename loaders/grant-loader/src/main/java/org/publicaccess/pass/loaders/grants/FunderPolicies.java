// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.loaders.kit.run.LoaderException;

/** The policies that configuration links funders to, as references into core. */
final class FunderPolicies {

    private final Map<String, ResourceRef> byCode = new HashMap<>();

    private FunderPolicies() {}

    static FunderPolicies read(GrantSettings settings, PassClient core) throws IOException {
        Map<String, String> configured = new HashMap<>();
        if (!settings.policyFile().isBlank()) {
            Path file = Path.of(settings.policyFile().replaceFirst("^file:(//)?", ""));
            try (Reader text = Files.newBufferedReader(file)) {
                Properties properties = new Properties();
                properties.load(text);
                properties.forEach((code, policy) -> configured.put("" + code, "" + policy));
            }
        }
        settings.funders().forEach((code, funder) -> configured.put(code, funder.policy()));
        FunderPolicies policies = new FunderPolicies();
        List<Resource> known = configured.isEmpty() ? List.of() : core.all(Query.of("policy"));
        configured.forEach(
                (code, policy) -> {
                    if (!policy.isBlank()) {
                        policies.byCode.put(code, find(policy.strip(), code, known));
                    }
                });
        return policies;
    }

    private static ResourceRef find(String policy, String code, List<Resource> known) {
        List<Resource> found =
                known.stream()
                        .filter(
                                one ->
                                        one.id().equals(policy)
                                                || one.text("title").equals(Optional.of(policy)))
                        .toList();
        if (found.size() != 1) {
            throw new LoaderException(
                    "The configuration links funder %s to the policy \"%s\", of which PASS has %s. Give the id or the exact title of one."
                            .formatted(code, policy, found.isEmpty() ? "none" : found.size()));
        }
        return found.getFirst().ref();
    }

    /** The policy of a funder. */
    Optional<ResourceRef> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
