// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.api.CopyStatus;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.deposit.status.CopyTransition;
import org.publicaccess.pass.deposit.work.FixedPackage;
import org.publicaccess.pass.deposit.work.Work;
import org.springframework.stereotype.Component;

/**
 * Keeps one record of a repository's copy for each deposit: the one linked to it, else one that is
 * known for the same publication and repository, else a new one. Its status changes as far as
 * {@link CopyTransition} allows.
 */
@Component
public class RepositoryCopies {

    private final PassClient core;

    public RepositoryCopies(PassClient core) {
        this.core = core;
    }

    /** The copy of a delivered deposit; complete when the package itself is the copy. */
    public ResourceRef delivered(Work work, FixedPackage fixed) {
        if (fixed.accessUrl().isPresent()) {
            return record(work, CopyTransition.DELIVERED_AS_COPY, fixed.accessUrl());
        }
        CopyTransition transition =
                work.round() > 1 ? CopyTransition.DELIVERED_ANEW : CopyTransition.DELIVERED;
        return record(work, transition, Optional.empty());
    }

    /** The copy of which an administrator has given evidence: an address or another sign of it. */
    ResourceRef doneElsewhere(Work work, String evidence) {
        return record(work, CopyTransition.DONE_ELSEWHERE, Optional.of(evidence));
    }

    /** The copy of a package that its repository refuses. */
    public ResourceRef refused(Work work) {
        return record(work, CopyTransition.REFUSED, Optional.empty());
    }

    private ResourceRef record(Work work, CopyTransition transition, Optional<String> sign) {
        Optional<ResourceRef> publication =
                core.get(new ResourceRef("submission", work.submissionId()))
                        .single()
                        .one("publication");
        Optional<Resource> known =
                core.get(new ResourceRef("deposit", work.depositId()))
                        .single()
                        .one("repositoryCopy")
                        .flatMap(core::find)
                        .or(() -> publication.flatMap(ref -> find(ref, work)));
        known.ifPresent(copy -> change(copy, transition, sign));
        return known.map(Resource::ref)
                .orElseGet(() -> create(work, publication, transition, sign));
    }

    private Optional<Resource> find(ResourceRef publication, Work work) {
        String rsql =
                "publication.id==%s;repository.id==%s"
                        .formatted(publication.id(), work.repositoryId());
        return core.all(Query.of("repositoryCopy").filter(rsql)).stream().findFirst();
    }

    private ResourceRef create(
            Work work,
            Optional<ResourceRef> publication,
            CopyTransition transition,
            Optional<String> sign) {
        Changes copy =
                Changes.to("repositoryCopy")
                        .set("copyStatus", transition.to())
                        .link("repository", new ResourceRef("repository", work.repositoryId()));
        publication.ifPresent(ref -> copy.link("publication", ref));
        sign.ifPresent(value -> copy.set("externalIds", List.of(value)));
        sign.filter(RepositoryCopies::isAddress).ifPresent(url -> copy.set("accessUrl", url));
        // The copy of a round that an answer of core was lost about is not made twice.
        String once =
                "deposit-%s-round-%d-copy-%s"
                        .formatted(work.depositId(), work.round(), transition.to().wire());
        return core.createOnce(once, copy).ref();
    }

    private void change(Resource copy, CopyTransition transition, Optional<String> sign) {
        Changes changes = Changes.to("repositoryCopy");
        boolean changed = false;
        if (transition.startsAt(copy.status("copyStatus", CopyStatus.class))) {
            changes.set("copyStatus", transition.to());
            changed = true;
        }
        List<String> ids = new ArrayList<>(copy.texts("externalIds"));
        if (sign.isPresent() && !ids.contains(sign.get())) {
            ids.add(sign.get());
            changes.set("externalIds", ids);
            changed = true;
        }
        if (sign.filter(RepositoryCopies::isAddress).isPresent()
                && copy.text("accessUrl").isEmpty()) {
            changes.set("accessUrl", sign.get());
            changed = true;
        }
        if (changed) {
            core.update(copy.id(), changes);
        }
    }

    private static boolean isAddress(String sign) {
        return sign.matches("(https?|file):\\S+");
    }
}
