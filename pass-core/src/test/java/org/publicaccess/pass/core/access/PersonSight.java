// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.publicaccess.pass.core.jsonapi.oracle.Resource;
import org.publicaccess.pass.core.jsonapi.oracle.Sight;
import org.publicaccess.pass.core.jsonapi.oracle.World;

/**
 * What a person may see, written down once more and in the plainest way.
 *
 * @param owners by publication, whose it is while no submission uses it
 */
record PersonSight(World world, Map<Long, Long> owners, long person) implements Sight {

    private static final Set<String> OPEN =
            Set.of("firstName", "middleName", "lastName", "displayName", "email", "affiliation");

    @Override
    public boolean isVisible(Resource resource) {
        return switch (resource.type().name()) {
            case "submission" -> takesPart(resource) || isSubmitted(resource) && awards(resource);
            case "file", "submissionEvent", "deposit", "history" ->
                    seesTarget(resource, "submission");
            case "publication" -> seesPublication(resource);
            case "repositoryCopy" -> seesTarget(resource, "publication");
            case "user",
                    "grant",
                    "funder",
                    "institution",
                    "journal",
                    "policy",
                    "policyRule",
                    "repository" ->
                    true;
            case "loaderState" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "Nobody said who may see a " + resource.type().name());
        };
    }

    @Override
    public boolean isVisible(Resource resource, String attribute) {
        return !resource.type().name().equals("user")
                || resource.id() == person
                || OPEN.contains(attribute);
    }

    private boolean takesPart(Resource submission) {
        return links(submission, "submitter").contains(person)
                || links(submission, "preparers").contains(person);
    }

    private static boolean isSubmitted(Resource submission) {
        return Boolean.TRUE.equals(submission.values().get("submitted"));
    }

    private boolean awards(Resource submission) {
        return all("grant").stream()
                .filter(grant -> links(submission, "grants").contains(grant.id()))
                .anyMatch(
                        grant ->
                                links(grant, "pi").contains(person)
                                        || links(grant, "coPis").contains(person));
    }

    private boolean seesTarget(Resource resource, String relationship) {
        return all(relationship).stream()
                .filter(target -> links(resource, relationship).contains(target.id()))
                .anyMatch(this::isVisible);
    }

    private boolean seesPublication(Resource publication) {
        List<Resource> users =
                all("submission").stream()
                        .filter(one -> links(one, "publication").contains(publication.id()))
                        .toList();
        return users.isEmpty()
                ? Long.valueOf(person).equals(owners.get(publication.id()))
                : users.stream().anyMatch(this::isVisible);
    }

    private Collection<Resource> all(String type) {
        return world.all(world.types().get(type));
    }

    private static List<Long> links(Resource resource, String relationship) {
        return resource.links().get(relationship);
    }
}
