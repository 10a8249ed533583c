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
import org.publicaccess.pass.deposit.work.FixedPackage;
import org.publicaccess.pass.deposit.work.Work;
import org.springframework.stereotype.Component;

/** Keeps one record of a repository's copy for each delivered deposit. */
@Component
class RepositoryCopies {

    private final PassClient core;

    RepositoryCopies(PassClient core) {
        this.core = core;
    }

    /**
     * The copy of a delivered deposit: the one linked to it, else one that is known for the same
     * publication and repository, else a new one. When the package itself is the copy, the copy
     * becomes complete.
     */
    ResourceRef ensure(Work work, FixedPackage fixed) {
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
        known.ifPresent(copy -> complete(copy, fixed));
        return known.map(Resource::ref).orElseGet(() -> create(work, fixed, publication));
    }

    private Optional<Resource> find(ResourceRef publication, Work work) {
        String rsql =
                "publication.id==%s;repository.id==%s"
                        .formatted(publication.id(), work.repositoryId());
        return core.all(Query.of("repositoryCopy").filter(rsql)).stream().findFirst();
    }

    private ResourceRef create(Work work, FixedPackage fixed, Optional<ResourceRef> publication) {
        Changes copy =
                Changes.to("repositoryCopy")
                        .set("copyStatus", CopyStatus.IN_PROGRESS)
                        .link("repository", new ResourceRef("repository", work.repositoryId()));
        publication.ifPresent(ref -> copy.link("publication", ref));
        fixed.accessUrl()
                .ifPresent(
                        url ->
                                copy.set("copyStatus", CopyStatus.COMPLETE)
                                        .set("accessUrl", url)
                                        .set("externalIds", List.of(url)));
        String once = "deposit-%s-round-%d-copy".formatted(work.depositId(), work.round());
        return core.createOnce(once, copy).ref();
    }

    private void complete(Resource copy, FixedPackage fixed) {
        Optional<String> url = fixed.accessUrl();
        List<String> ids = copy.texts("externalIds");
        if (url.isEmpty() || ids.contains(url.get())) {
            return;
        }
        List<String> more = new ArrayList<>(ids);
        more.add(url.get());
        Changes changes =
                Changes.to("repositoryCopy")
                        .set("copyStatus", CopyStatus.COMPLETE)
                        .set("externalIds", more);
        if (copy.text("accessUrl").isEmpty()) {
            changes.set("accessUrl", url.get());
        }
        core.update(copy.id(), changes);
    }
}
