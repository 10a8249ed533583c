// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.core.jsonapi.oracle.Resource;
import org.publicaccess.pass.core.jsonapi.oracle.World;
import org.publicaccess.pass.core.jsonapi.schema.Relationship;
import org.publicaccess.pass.core.testing.CoreServer;

/**
 * Gives the persons of a random world their parts: for each relation to a submission that counts,
 * one person who has this relation and no other, to a submission of each state; a stranger, an
 * administrator, and persons whose relations are left to chance.
 */
final class Cast {

    /** Login names, which are also among the values that random filters ask for. */
    static final List<String> NAMES =
            List.of("a", "A", "ab", "aB", "AB", "abc", "a_b", "axb", "or", "null", "true", "7");

    private static final List<String> PARTS =
            List.of("submitter", "preparers", "pi", "coPis", "stranger", "administrator");

    private static final int PUBLICATIONS_IN_USE = 8;

    private final World world;
    private final CoreServer core;
    private final Map<Long, Long> owners = new HashMap<>();

    Cast(World world, CoreServer core) {
        this.world = world;
        this.core = core;
    }

    /** Everybody who asks. */
    List<Caller> callers() {
        List<Resource> users = all("user");
        nameAll(users);
        users.subList(0, PARTS.size()).forEach(this::unlink);
        int submission = 0;
        for (int part = 0; part < 4; part++) {
            for (Boolean submitted : new Boolean[] {true, false, null}) {
                give(PARTS.get(part), users.get(part), part, submission++, submitted);
            }
        }
        freeSomePublications(users);
        return callers(users);
    }

    private List<Caller> callers(List<Resource> users) {
        List<Caller> callers = new ArrayList<>();
        callers.add(new Caller("backend", core.backend(), new Everything()));
        for (int i = 0; i < PARTS.size() + 1; i++) {
            String part = i < PARTS.size() ? PARTS.get(i) : "person " + i;
            boolean all = part.equals("administrator");
            callers.add(
                    new Caller(
                            part,
                            core.httpOf(NAMES.get(i)),
                            all
                                    ? new Everything()
                                    : new PersonSight(world, owners, users.get(i).id())));
        }
        return callers;
    }

    private void nameAll(List<Resource> users) {
        core.jdbc().sql("UPDATE users SET username = NULL").update();
        for (int i = 0; i < users.size(); i++) {
            boolean admin = i == PARTS.indexOf("administrator");
            List<String> roles = admin ? List.of("admin", "submitter") : List.of("submitter");
            String name = i < NAMES.size() ? NAMES.get(i) : null;
            Map<String, @Nullable Object> values = users.get(i).values();
            values.put("username", name);
            values.put("roles", roles);
            core.jdbc()
                    .sql("UPDATE users SET username = :name, roles = :roles WHERE id = :id")
                    .param("name", name)
                    .param("roles", roles.toArray(String[]::new))
                    .param("id", users.get(i).id())
                    .update();
        }
    }

    /**
     * Takes the person out of everything that gives a right; having performed an event does not.
     */
    private void unlink(Resource user) {
        for (Resource submission : all("submission")) {
            link(submission, "submitter", without(submission, "submitter", user));
            link(submission, "preparers", without(submission, "preparers", user));
        }
        for (Resource grant : all("grant")) {
            link(grant, "pi", without(grant, "pi", user));
            link(grant, "coPis", without(grant, "coPis", user));
        }
    }

    private static List<Long> without(Resource resource, String relationship, Resource target) {
        return resource.links().get(relationship).stream().filter(id -> id != target.id()).toList();
    }

    private void give(
            String relation, Resource user, int part, int number, @Nullable Boolean submitted) {
        Resource submission = all("submission").get(number);
        submission.values().put("submitted", submitted);
        core.jdbc()
                .sql("UPDATE submissions SET submitted = ? WHERE id = ?")
                .params(submitted, submission.id())
                .update();
        if (submission.type().relationship(relation).isPresent()) {
            link(submission, relation, List.of(user.id()));
        } else {
            Resource grant = all("grant").get(part);
            link(grant, relation, List.of(user.id()));
            link(submission, "grants", List.of(grant.id()));
        }
        equip(submission, number);
    }

    /** One of each that follows the submission. */
    private void equip(Resource submission, int number) {
        for (String type : List.of("file", "submissionEvent", "deposit", "history")) {
            Resource follower = all(type).get(number);
            if (type.equals("deposit")) {
                link(follower, "repository", List.of()); // else there may be such a deposit already
            }
            link(follower, "submission", List.of(submission.id()));
        }
        long publication = all("publication").get(number % PUBLICATIONS_IN_USE).id();
        link(submission, "publication", List.of(publication));
        link(all("repositoryCopy").get(number), "publication", List.of(publication));
    }

    /** The others are used by no submission; of all, some have owners. */
    private void freeSomePublications(List<Resource> users) {
        List<Resource> publications = all("publication");
        List<Resource> free = publications.subList(PUBLICATIONS_IN_USE, publications.size());
        List<Long> ids = free.stream().map(Resource::id).toList();
        for (Resource submission : all("submission")) {
            if (ids.containsAll(submission.links().get("publication"))) {
                link(submission, "publication", List.of());
            }
        }
        for (int i = 0; i < publications.size(); i++) {
            if (i % 8 < 6) {
                own(publications.get(i), users.get(i % 8).id());
            }
        }
    }

    private void own(Resource publication, long person) {
        owners.put(publication.id(), person);
        core.jdbc()
                .sql("UPDATE publications SET owner_id = ? WHERE id = ?")
                .params(person, publication.id())
                .update();
    }

    /** Links to these alone, in the database and in memory. */
    private void link(Resource resource, String name, List<Long> ids) {
        resource.links().put(name, ids);
        Relationship to = resource.type().relationship(name).orElseThrow();
        if (to.join().isEmpty()) {
            core.jdbc()
                    .sql(
                            "UPDATE %s SET %s = ? WHERE id = ?"
                                    .formatted(resource.type().table(), to.column()))
                    .params(ids.isEmpty() ? null : ids.getFirst(), resource.id())
                    .update();
            return;
        }
        Relationship.JoinTable join = to.join().get();
        core.jdbc()
                .sql("DELETE FROM %s WHERE %s = ?".formatted(join.name(), join.ownerColumn()))
                .param(resource.id())
                .update();
        for (Long id : ids) {
            core.jdbc()
                    .sql(
                            "INSERT INTO %s (%s, %s) VALUES (?, ?)"
                                    .formatted(join.name(), join.ownerColumn(), to.column()))
                    .params(resource.id(), id)
                    .update();
        }
    }

    private List<Resource> all(String type) {
        return List.copyOf(world.all(world.types().get(type)));
    }

    /** The setting that lets these persons sign in. */
    static String demoUsers() {
        return String.join(",", NAMES);
    }
}
