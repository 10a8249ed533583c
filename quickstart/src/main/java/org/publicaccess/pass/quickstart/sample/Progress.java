// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.publicaccess.pass.api.DepositStatus;
import org.publicaccess.pass.api.client.Document;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Query;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;

/** Watches a submission and tells each change of its state, of its deposits and their copies. */
final class Progress {

    private final PassClient client;
    private final ResourceRef submission;
    private final Console console;
    private final Map<ResourceRef, String> told = new HashMap<>();

    Progress(PassClient client, String submissionId, Console console) {
        this.client = client;
        this.submission = new ResourceRef("submission", submissionId);
        this.console = console;
    }

    /** Watches until every repository has its package. */
    List<Arrival> follow(Patience patience) {
        return patience.await(submission + " did not reach every repository", this::look);
    }

    private Optional<List<Arrival>> look() {
        Resource current = client.get(submission).single();
        Document deposits =
                client.list(
                        Query.of("deposit")
                                .filter("submission.id==" + submission.id())
                                .include("repository", "repositoryCopy")
                                .sort("id"));
        List<Arrival> arrivals = new ArrayList<>();
        for (Resource deposit : deposits.data()) {
            look(deposits, deposit).ifPresent(arrivals::add);
        }
        tell(
                submission,
                "%s, deposits %s"
                        .formatted(
                                current.text("submissionStatus").orElse("?"),
                                current.text("aggregatedDepositStatus").orElse("?")));
        return arrivals.size() == current.many("repositories").size()
                ? Optional.of(List.copyOf(arrivals))
                : Optional.empty();
    }

    private Optional<Arrival> look(Document deposits, Resource deposit) {
        Resource repository = deposits.included(deposit, "repository").orElseThrow();
        Optional<Resource> copy = deposits.included(deposit, "repositoryCopy");
        String name = repository.text("name").orElse(repository.id());
        String status = deposit.text("depositStatus").orElse("waiting");
        String copyStatus = copy.flatMap(c -> c.text("copyStatus")).orElse("none yet");
        tell(deposit.ref(), "into %s: %s, copy %s".formatted(name, status, copyStatus));
        switch (deposit.status("depositStatus", DepositStatus.class).orElse(DepositStatus.RETRY)) {
            case FAILED, REJECTED ->
                    throw new UserException(
                            "%s is %s: %s"
                                    .formatted(
                                            deposit.ref(),
                                            status,
                                            deposit.text("statusMessage")
                                                    .orElse("no reason given")));
            case RETRY -> {
                return Optional.empty();
            }
            case SUBMITTED, ACCEPTED -> {
                return copy.map(
                        c ->
                                new Arrival(
                                        name,
                                        repository.text("repositoryKey").orElse(""),
                                        deposit.id(),
                                        c.text("accessUrl")
                                                .or(() -> deposit.text("depositStatusRef"))
                                                .orElse("")));
            }
        }
        return Optional.empty();
    }

    private void tell(ResourceRef about, String state) {
        if (!state.equals(told.put(about, state))) {
            console.result(about + " " + state);
        }
    }
}
