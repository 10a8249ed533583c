// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.publicaccess.pass.api.IntegrationType;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.DuplicateException;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.springframework.stereotype.Component;

/** The deposits of submissions: which there must be, and which there are. */
@Component
public class Deposits {

    private final PassClient core;

    Deposits(PassClient core) {
        this.core = core;
    }

    /**
     * The repositories that are to get a deposit. Web links are for people to follow.
     *
     * @param submission a submission with its repositories included
     */
    public static List<Resource> expectedRepositories(Document submission) {
        List<Resource> repositories = submission.includedAll(submission.single(), "repositories");
        if (repositories.size() < submission.single().many("repositories").size()) {
            throw new IllegalStateException(
                    "Core did not include the repositories of submission "
                            + submission.single().id());
        }
        return repositories.stream()
                .filter(
                        repository ->
                                repository
                                        .status("integrationType", IntegrationType.class)
                                        .filter(IntegrationType.WEB_LINK::equals)
                                        .isEmpty())
                .toList();
    }

    /** The deposits that a submission has, by the id of their repository. */
    public Map<String, Resource> byRepository(String submissionId) {
        Map<String, Resource> deposits = new HashMap<>();
        for (Resource deposit :
                core.all(Query.of("deposit").filter("submission.id==" + submissionId))) {
            deposit.one("repository").ifPresent(ref -> deposits.put(ref.id(), deposit));
        }
        return deposits;
    }

    /** Creates a deposit, or finds the one that another worker has just created. */
    public Resource ensure(ResourceRef submission, ResourceRef repository) {
        try {
            return core.create(
                    Changes.to("deposit")
                            .link("submission", submission)
                            .link("repository", repository));
        } catch (DuplicateException e) {
            Resource existing = byRepository(submission.id()).get(repository.id());
            if (existing == null) {
                throw e;
            }
            return existing;
        }
    }
}
