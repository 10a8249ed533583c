// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.deposit.items.ItemDeposit;
import org.publicaccess.pass.deposit.items.ItemRepositories;
import org.publicaccess.pass.deposit.packaging.ItemFiles;
import org.publicaccess.pass.deposit.packaging.PackagePlan;
import org.publicaccess.pass.deposit.packaging.PackagedDeposit;
import org.publicaccess.pass.deposit.packaging.Packaging;
import org.publicaccess.pass.deposit.packaging.SubmissionPackage;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.transport.DeliveryPath;
import org.publicaccess.pass.deposit.work.Installation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes what would be sent, with the same code that sends it, and sends nothing. */
public final class DryRuns {

    /** Stands for the id of a deposit that is not made yet. */
    private static final String NEW = "NEW";

    private final PassClient core;
    private final Packaging packaging;
    private final ItemRepositories items;
    private final Supplier<Installation> installation;
    private final Clock clock;

    /**
     * @param installation which installation of PASS this is
     */
    public DryRuns(
            PassClient core,
            Packaging packaging,
            ItemRepositories items,
            Supplier<Installation> installation,
            Clock clock) {
        this.core = core;
        this.packaging = packaging;
        this.items = items;
        this.installation = installation;
        this.clock = clock;
    }

    DryRun of(RepositoryConfiguration repository, String submission) {
        try {
            return new DryRun(submission, Optional.of(content(repository, submission)), "");
        } catch (IOException | RuntimeException e) {
            return new DryRun(submission, Optional.empty(), Outcome.messageOf(e));
        }
    }

    private ObjectNode content(RepositoryConfiguration repository, String submission)
            throws IOException {
        String repositoryId = repositoryId(repository.key());
        PackagedDeposit deposit = deposit(submission, repositoryId);
        return repository.binding() instanceof Binding.Items
                ? item(repository, deposit, repositoryId)
                : packed(repository, deposit, repositoryId);
    }

    private String repositoryId(String key) {
        return core.all(Query.of("repository")).stream()
                .filter(
                        repository ->
                                Stream.concat(
                                                Stream.of("repositoryKey", "name")
                                                        .flatMap(
                                                                name ->
                                                                        repository
                                                                                .text(name)
                                                                                .stream()),
                                                Stream.of(repository.id()))
                                        .anyMatch(key::equalsIgnoreCase))
                .map(Resource::id)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Core has no repository with the repositoryKey %s. Create one there, or correct the key"
                                                .formatted(key)));
    }

    private PackagedDeposit deposit(String submission, String repositoryId) {
        List<Resource> deposits =
                core.all(
                        Query.of("deposit")
                                .filter(
                                        "submission.id==%s;repository.id==%s"
                                                .formatted(submission, repositoryId)));
        return deposits.isEmpty()
                ? new PackagedDeposit(NEW, submission, 1)
                : new PackagedDeposit(
                        deposits.getFirst().id(),
                        submission,
                        deposits.getFirst().number("round").orElse(1L).intValue());
    }

    private ObjectNode item(
            RepositoryConfiguration repository, PackagedDeposit deposit, String repositoryId)
            throws IOException {
        String identifier = installation.get().identifier(deposit.depositId(), deposit.round());
        try (ItemFiles files = packaging.gather(repository, deposit, repositoryId)) {
            ItemDeposit sent =
                    ItemDeposit.of(
                            repository.metadata(),
                            files,
                            identifier,
                            deposit.round(),
                            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            ObjectNode content = JsonNodeFactory.instance.objectNode();
            content.put("identifier", identifier);
            content.setAll(items.open(repository).preview(sent));
            ArrayNode list = content.putArray("files");
            sent.files()
                    .forEach(
                            file ->
                                    list.addObject()
                                            .put("name", file.name())
                                            .put("bytes", file.size())
                                            .put("sha256", file.sha256()));
            return content;
        }
    }

    private ObjectNode packed(
            RepositoryConfiguration repository, PackagedDeposit deposit, String repositoryId)
            throws IOException {
        Instant now = clock.instant();
        PackagePlan plan = packaging.plan(repository.assembly(), deposit, now);
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("path", DeliveryPath.of(repository.binding(), plan.fileName(), now).path());
        plan.statusRef().ifPresent(reference -> content.put("statusRef", reference));
        try (SubmissionPackage made =
                packaging.make(repository, deposit.submissionId(), repositoryId, plan)) {
            content.set("entries", PackageListing.of(made, plan.fileName()));
        }
        return content;
    }
}
