// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.publicaccess.pass.api.IntegrationType;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.quickstart.UserException;

/** Looks up what a submission refers to. */
final class Catalogue {

    private final PassClient client;
    private final Patience patience;

    Catalogue(PassClient client, Patience patience) {
        this.client = client;
        this.patience = patience;
    }

    ResourceRef person(String email) {
        return only(Query.of("user").filter("email==" + Query.quote(email))).ref();
    }

    Resource journal(String name) {
        return only(Query.of("journal").filter("journalName==" + Query.quote(name)));
    }

    private Resource only(Query query) {
        return patience.insist(() -> client.findOnly(query))
                .orElseThrow(
                        () ->
                                new UserException(
                                        ("The sample needs the demo's data but found no %s with"
                                                        + " %s: use a demo with a fresh data folder.")
                                                .formatted(query.type(), query.parameters())));
    }

    /** The grants that the person leads; the demo's data give nih-user several funders. */
    List<Resource> grantsOf(ResourceRef person) {
        Query query = Query.of("grant").filter("pi.id==" + person.id());
        return patience.insist(() -> client.all(query));
    }

    /** What follows from the grants' funders and from the person's institution. */
    Obligations obligations(ResourceRef person, List<Resource> grants) {
        Map<ResourceRef, Resource> policies = new LinkedHashMap<>();
        for (Resource grant : grants) {
            Document document =
                    patience.insist(
                            () ->
                                    client.get(
                                            grant.ref(),
                                            "primaryFunder.policy",
                                            "directFunder.policy"));
            document.included().values().stream()
                    .filter(resource -> resource.ref().type().equals("policy"))
                    .forEach(policy -> policies.put(policy.ref(), policy));
        }
        institutional(person).forEach(policy -> policies.put(policy.ref(), policy));
        List<Resource> applying = List.copyOf(policies.values());
        return new Obligations(applying, repositories(applying));
    }

    private Stream<Resource> institutional(ResourceRef person) {
        List<String> affiliation =
                patience.insist(() -> client.get(person)).single().texts("affiliation");
        return patience.insist(() -> client.all(Query.of("policy"))).stream()
                .filter(policy -> host(policy).filter(affiliation::contains).isPresent());
    }

    private static Optional<String> host(Resource policy) {
        return policy.text("institution").map(URI::create).map(URI::getHost);
    }

    /** PASS deposits nothing where people must go themselves. */
    private List<Resource> repositories(List<Resource> policies) {
        return policies.stream()
                .flatMap(policy -> policy.many("repositories").stream())
                .distinct()
                .map(ref -> patience.insist(() -> client.get(ref)).single())
                .filter(
                        repository ->
                                repository
                                        .status("integrationType", IntegrationType.class)
                                        .filter(type -> type != IntegrationType.WEB_LINK)
                                        .isPresent())
                .toList();
    }
}
