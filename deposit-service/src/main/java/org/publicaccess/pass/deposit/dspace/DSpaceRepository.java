// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.dspace;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.Http;
import org.publicaccess.pass.deposit.items.Item;
import org.publicaccess.pass.deposit.items.ItemDeposit;
import org.publicaccess.pass.deposit.items.ItemRepository;
import org.publicaccess.pass.deposit.items.News;
import org.publicaccess.pass.deposit.packaging.ItemFile;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.submission.UnusableSubmissionException;
import org.publicaccess.pass.deposit.work.Receipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * DSpace 7 and later over its REST API. A draft is a workspace item; its first file is named by the
 * deposit's identifier, so that it can be found even when the answer to its making was lost.
 */
public final class DSpaceRepository implements ItemRepository {

    private static final String ORIGINAL = "ORIGINAL";
    private static final String WORKSPACE = "/submission/workspaceitems";

    private final Http http;
    private final Binding.DSpace binding;
    private final Set<String> mappedFields;
    private final String key;
    private final DSpaceSession session;
    private final OwnItems own;
    private final ItemStates states;
    private final Collections collections;
    private @Nullable SubmissionForm form;

    /**
     * @param key of the repository's configuration
     * @param mappedFields what the mapping can fill
     */
    public DSpaceRepository(
            String key, Binding.DSpace binding, Set<String> mappedFields, Http http) {
        this.key = key;
        this.binding = binding;
        this.mappedFields = mappedFields;
        this.http = http;
        this.session = new DSpaceSession(http, binding);
        this.own = new OwnItems(session, binding);
        this.states = new ItemStates(session, binding);
        this.collections = new Collections(session, binding);
    }

    @Override
    public Optional<Item> find(String identifier, Optional<String> reference) throws IOException {
        if (reference.isEmpty()) {
            return own.find(identifier);
        }
        Reference known = Reference.parse(reference.get());
        Answer draft = session.get(WORKSPACE + "/" + known.workspaceItem());
        if (draft.isOk() && own.carries(draft.body(), identifier)) {
            return Optional.of(Item.draft(known.toString()));
        }
        Optional<String> archived = states.archived(known.item());
        if (archived.isPresent() || states.isUnderReview(known.item())) {
            return Optional.of(Item.handedIn(known.toString(), archived));
        }
        return own.find(identifier);
    }

    @Override
    public List<String> drafts(String identifier) throws IOException {
        return own.drafts(identifier).stream().map(Reference::toString).toList();
    }

    @Override
    public String begin(ItemDeposit deposit) throws IOException {
        requireFit(deposit);
        Http.Form marker =
                Http.Form.of(
                        OwnItems.marker(deposit.identifier()),
                        BodyPublishers.ofString(deposit.identifier()));
        Answer answer =
                session.post(
                        WORKSPACE + "?owningCollection=" + collections.uuid(),
                        marker.contentType(),
                        marker.body());
        if (!answer.isOk()) {
            throw http.refused(answer, "a new item");
        }
        JsonNode created = answer.body().at("/_embedded/workspaceitems/0");
        String id = (created.isMissingNode() ? answer.body() : created).path("id").asString("");
        return new Reference(id, own.itemOf(WORKSPACE, id)).toString();
    }

    @Override
    public void fill(String reference, ItemDeposit deposit) throws IOException {
        Reference draft = Reference.parse(reference);
        String path = WORKSPACE + "/" + draft.workspaceItem();
        patch(path, Patch.metadata(form(), deposit, binding.grantLicence()), "the metadata");
        for (ItemFile file : deposit.files()) {
            if (bundle(deposit, file).equals(ORIGINAL)) {
                upload(path, file);
            }
        }
        new Bundles(session).fill(draft.item(), byBundle(deposit));
        String section = uploadSection();
        JsonNode stored = session.get(path).body().path("sections").path(section).path("files");
        requireWhole(stored, deposit);
        patch(
                path,
                Patch.files(
                        section,
                        stored,
                        deposit,
                        binding.embargoCondition(),
                        OwnItems.marker(deposit.identifier())),
                "the files' metadata");
    }

    /** The submission form lays embargoes on the files of one bundle only. */
    private String bundle(ItemDeposit deposit, ItemFile file) {
        return deposit.embargoEnd().isPresent()
                ? ORIGINAL
                : binding.bundles().getOrDefault(file.role(), ORIGINAL);
    }

    private List<Bundles.Placed> byBundle(ItemDeposit deposit) {
        List<Bundles.Placed> placed = new ArrayList<>();
        for (ItemFile file : deposit.files()) {
            String bundle = bundle(deposit, file);
            if (!bundle.equals(ORIGINAL)) {
                placed.add(new Bundles.Placed(bundle, file));
            }
        }
        return placed;
    }

    private void upload(String path, ItemFile file) throws IOException {
        Http.Form form = Http.Form.of(file.name(), Http.content(file, 0, file.size()));
        Answer answer = session.post(path, form.contentType(), form.body());
        if (!answer.isOk()) {
            throw http.refused(answer, "the file " + file.name());
        }
    }

    private void patch(String path, ArrayNode patch, String what) throws IOException {
        Answer answer = session.patch(path, patch.toString());
        if (!answer.isOk()) {
            throw http.refused(answer, what);
        }
    }

    private void requireWhole(JsonNode stored, ItemDeposit deposit) throws IOException {
        for (ItemFile file : deposit.files()) {
            boolean whole =
                    !bundle(deposit, file).equals(ORIGINAL)
                            || stored.valueStream()
                                    .anyMatch(
                                            known ->
                                                    Patch.name(known).equals(file.name())
                                                            && known.path("sizeBytes").asLong(-1)
                                                                    == file.size());
            if (!whole) {
                throw http.wrong("DSpace does not show the file %s whole".formatted(file.name()));
            }
        }
    }

    @Override
    public Receipt handIn(String reference) throws IOException {
        Reference draft = Reference.parse(reference);
        Answer answer =
                session.post(
                        "/workflow/workflowitems",
                        "text/uri-list",
                        BodyPublishers.ofString(
                                session.address(WORKSPACE + "/" + draft.workspaceItem())
                                        .toString()));
        Optional<String> archived = states.archived(draft.item());
        // A refusal may be the answer to a repetition.
        if (!answer.isOk() && archived.isEmpty() && !states.isUnderReview(draft.item())) {
            throw http.refused(answer, "to take the item");
        }
        return new Receipt(reference, archived);
    }

    @Override
    public void discard(String reference) throws IOException {
        Answer answer =
                session.delete(WORKSPACE + "/" + Reference.parse(reference).workspaceItem());
        if (!answer.isOk() && answer.status() != 404) {
            throw http.wrong(
                    "an unfinished item cannot be removed (%d to %s): %s"
                            .formatted(answer.status(), answer.request(), answer.reason()));
        }
    }

    @Override
    public News ask(String reference) throws IOException {
        return states.news(Reference.parse(reference).item());
    }

    @Override
    public String check() throws IOException {
        String collection = collections.uuid();
        requireMappable(form());
        return "logged in as %s; collection %s with the form %s"
                .formatted(binding.username(), collection, form().name());
    }

    @Override
    public ObjectNode preview(ItemDeposit deposit) throws IOException {
        requireFit(deposit);
        ObjectNode preview = JsonNodeFactory.instance.objectNode();
        preview.put("collection", collections.uuid());
        preview.set("patch", Patch.metadata(form(), deposit, binding.grantLicence()));
        deposit.embargoEnd().ifPresent(end -> preview.put("embargoOnFiles", end.toString()));
        ObjectNode bundles = preview.putObject("bundles");
        deposit.files().forEach(file -> bundles.put(file.name(), bundle(deposit, file)));
        return preview;
    }

    private SubmissionForm form() throws IOException {
        SubmissionForm known = form;
        if (known == null) {
            known = SubmissionForm.of(session, collections.uuid());
            form = known;
        }
        return known;
    }

    private String uploadSection() throws IOException {
        return form().upload()
                .orElseThrow(
                        () ->
                                http.wrong(
                                        "the submission form of the collection has no upload step. Add it to item-submission.xml"));
    }

    private void requireMappable(SubmissionForm form) throws IOException {
        Set<String> unknown = form.unknown(mappedFields);
        if (!unknown.isEmpty()) {
            throw http.wrong(
                    "the submission form %s has no field %s. Add it to submission-forms.xml, or set metadata.%s to ~"
                            .formatted(
                                    form.name(),
                                    String.join(", ", unknown),
                                    unknown.iterator().next()));
        }
        if (!mappedFields.contains(binding.identifierField())) {
            throw http.wrong(
                    "metadata.%s must be \"{identifier}\", by which PASS finds its items (transport.identifier-field)"
                            .formatted(binding.identifierField()));
        }
        uploadSection();
    }

    private void requireFit(ItemDeposit deposit) throws IOException {
        requireMappable(form());
        Set<String> missing = form().missing(deposit.fields());
        if (!missing.isEmpty()) {
            throw new UnusableSubmissionException(
                    "Submission %s gives nothing for %s, which the repository %s requires. Complete the submission and submit it anew, or map metadata.%s to something else."
                            .formatted(
                                    deposit.submissionId(),
                                    String.join(", ", missing),
                                    key,
                                    missing.iterator().next()));
        }
    }
}
