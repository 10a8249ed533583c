// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.publicaccess.pass.api.AggregatedDepositStatus;
import org.publicaccess.pass.api.EventType;
import org.publicaccess.pass.api.FileRole;
import org.publicaccess.pass.api.PerformerRole;
import org.publicaccess.pass.api.Source;
import org.publicaccess.pass.api.SubmissionStatus;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.Resource;
import org.publicaccess.pass.api.client.ResourceRef;
import org.publicaccess.pass.api.client.UploadedFile;
import org.publicaccess.pass.api.client.VersionConflictException;
import org.publicaccess.pass.quickstart.Console;
import org.publicaccess.pass.quickstart.UserException;

/**
 * Takes a paper through the public HTTP API as two people would: a member of staff prepares the
 * submission, the researcher approves it. Each step can be repeated when its answer was lost.
 */
public final class Sample {

    private static final String PASSWORD = "moo";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI base;
    private final Clock clock;
    private final Console console;
    private final Patience patience;
    private final PassClient preparer;
    private final PassClient submitter;
    private final Catalogue catalogue;
    private final Paper paper = Paper.sample();
    private final String run = UUID.randomUUID().toString();

    /**
     * A sample that has done nothing yet.
     *
     * @param base core's address
     * @param limit how long to wait for core, and for each thing to happen
     */
    public Sample(URI base, Clock clock, Duration limit, Console console) {
        this.base = base;
        this.clock = clock;
        this.console = console;
        this.patience = new Patience(clock, limit, console);
        this.preparer = new PassClient(base, "staff1", PASSWORD, TIMEOUT);
        this.submitter = new PassClient(base, "nih-user", PASSWORD, TIMEOUT);
        this.catalogue = new Catalogue(preparer, patience);
    }

    /** Prepares the submission as staff1 for nih-user, asks for approval, and gives its id. */
    public String prepare() {
        ResourceRef researcher = catalogue.person("nih-user@eastbrook.example.edu");
        ResourceRef staff = catalogue.person("staff1@eastbrook.example.edu");
        List<Resource> grants = catalogue.grantsOf(researcher);
        Obligations obligations = catalogue.obligations(researcher, grants);
        ResourceRef publication = create("publication", publication());
        console.result("Publication %s: %s".formatted(publication.id(), paper.title()));
        ResourceRef submission =
                create(
                        "submission",
                        Changes.to("submission")
                                .set("source", Source.PASS)
                                .set("submitted", false)
                                .set("submissionStatus", SubmissionStatus.DRAFT)
                                .set("aggregatedDepositStatus", AggregatedDepositStatus.NOT_STARTED)
                                .set("metadata", metadata(List.of()))
                                .link("publication", publication)
                                .link("submitter", researcher)
                                .links("preparers", List.of(staff))
                                .links("grants", grants.stream().map(Resource::ref).toList()));
        console.result(
                "Submission %s: prepared by staff1 for nih-user, grants %s"
                        .formatted(submission.id(), texts(grants, "awardNumber")));
        uploadFiles(submission);
        change(
                preparer,
                submission,
                Changes.to("submission")
                        .links("effectivePolicies", refs(obligations.policies()))
                        .links("repositories", refs(obligations.repositories())));
        console.result("Policies: " + texts(obligations.policies(), "title"));
        console.result("Goes to: " + texts(obligations.repositories(), "name"));
        happen(preparer, submission, EventType.APPROVAL_REQUESTED, PerformerRole.PREPARER, staff);
        change(
                preparer,
                submission,
                Changes.to("submission")
                        .set("submissionStatus", SubmissionStatus.APPROVAL_REQUESTED));
        console.result("staff1 asked nih-user for approval");
        return submission.id();
    }

    /** Approves and submits as nih-user. */
    public void approve(String submissionId) {
        ResourceRef submission = new ResourceRef("submission", submissionId);
        ResourceRef researcher = catalogue.person("nih-user@eastbrook.example.edu");
        List<Resource> repositories =
                patience
                        .insist(() -> submitter.get(submission, "repositories"))
                        .included()
                        .values()
                        .stream()
                        .toList();
        happen(submitter, submission, EventType.SUBMITTED, PerformerRole.SUBMITTER, researcher);
        change(
                submitter,
                submission,
                Changes.to("submission")
                        .set("metadata", metadata(repositories))
                        .set("submitted", true)
                        .set("submittedDate", clock.instant())
                        .set("submissionStatus", SubmissionStatus.SUBMITTED));
        console.result("nih-user approved and submitted");
    }

    /**
     * Prints what happens to the submission until every repository has its package.
     *
     * @throws UserException when a deposit fails, or nothing happens for too long
     */
    public List<Arrival> follow(String submissionId) {
        return new Progress(submitter, submissionId, console).follow(patience);
    }

    private Changes publication() {
        return Changes.to("publication")
                .set("title", paper.title())
                .set("doi", paper.doi())
                .set("volume", paper.volume())
                .set("issue", paper.issue())
                .set("publicationAbstract", paper.summary())
                .link("journal", catalogue.journal(paper.journal()).ref());
    }

    private String metadata(List<Resource> agreedTo) {
        return SampleMetadata.json(paper, catalogue.journal(paper.journal()), agreedTo);
    }

    private void uploadFiles(ResourceRef submission) {
        try {
            Path folder = Files.createTempDirectory("pass-sample");
            Path manuscript = folder.resolve("manuscript.pdf");
            Path figure = folder.resolve("figure-1.png");
            Manuscript.write(paper, manuscript);
            Figure.write(figure);
            upload(submission, manuscript, FileRole.MANUSCRIPT, "Accepted manuscript");
            upload(submission, figure, FileRole.FIGURE, "Bands of the chromosome");
            Files.delete(manuscript);
            Files.delete(figure);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void upload(ResourceRef submission, Path file, FileRole role, String description) {
        String name = file.getFileName().toString();
        UploadedFile stored = patience.insist(() -> upload(name, file));
        create(
                name,
                Changes.to("file")
                        .set("name", name)
                        .set("uri", stored.uri())
                        .set("mimeType", stored.mimeType())
                        .set("fileRole", role)
                        .set("description", description)
                        .link("submission", submission));
        console.result("Uploaded %s as %s".formatted(name, stored.uri()));
    }

    private UploadedFile upload(String name, Path file) {
        try {
            return preparer.upload(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void happen(
            PassClient actor,
            ResourceRef submission,
            EventType type,
            PerformerRole role,
            ResourceRef performer) {
        Changes event =
                Changes.to("submissionEvent")
                        .set("eventType", type)
                        .set("performedDate", clock.instant())
                        .set("performerRole", role)
                        .set("link", base.resolve("/app/submissions/" + submission.id()).toString())
                        .link("performedBy", performer)
                        .link("submission", submission);
        patience.insist(() -> actor.createOnce(run + "/" + type.wire(), event));
    }

    private ResourceRef create(String step, Changes changes) {
        return patience.insist(() -> preparer.createOnce(run + "/" + step, changes)).ref();
    }

    /** Repeats on a conflict too; a change whose answer was lost may be made twice. */
    private void change(PassClient actor, ResourceRef submission, Changes changes) {
        patience.await(
                submission + " could not be changed",
                () -> {
                    Resource current = actor.get(submission).single();
                    return current.isTrue("submitted")
                            ? Optional.of(current)
                            : update(actor, current, changes);
                });
    }

    private static Optional<Resource> update(PassClient actor, Resource current, Changes changes) {
        try {
            return Optional.of(
                    actor.update(current.id(), changes.set("version", current.version())));
        } catch (VersionConflictException _) {
            return Optional.empty();
        }
    }

    private static List<ResourceRef> refs(List<Resource> resources) {
        return resources.stream().map(Resource::ref).toList();
    }

    private static String texts(List<Resource> resources, String attribute) {
        return String.join(
                ", ", resources.stream().map(r -> r.text(attribute).orElse(r.id())).toList());
    }
}
