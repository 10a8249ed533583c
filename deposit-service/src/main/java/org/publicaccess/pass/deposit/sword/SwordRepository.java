// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.sword;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A SWORD 3.0 client. An object is made in progress, with the metadata that carry the deposit's
 * identifier; then the package follows by value or in segments by reference; then the deposit is
 * completed. Nothing that is in progress is a deposit yet, so that an object whose making was not
 * heard of stays an empty one. SWORD knows no search.
 */
public final class SwordRepository implements ItemRepository {

    private static final Set<Integer> NO_SERVICE = Set.of(404, 405);
    private static final String METADATA_FORMAT = "http://purl.org/net/sword/3.0/types/Metadata";

    private final String key;
    private final Binding.Sword binding;
    private final Http http;
    private final SwordSession session;

    /**
     * @param key of the repository's configuration
     */
    public SwordRepository(String key, Binding.Sword binding, Http http) {
        this.key = key;
        this.binding = binding;
        this.http = http;
        this.session = new SwordSession(http, binding);
    }

    @Override
    public Optional<Item> find(String identifier, Optional<String> reference) throws IOException {
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        Answer answer = session.get(URI.create(reference.get()));
        if (answer.status() == 404 || answer.status() == 410) {
            return Optional.empty();
        }
        StatusDocument status = new StatusDocument(session.require(answer, "to be asked").body());
        return Optional.of(
                status.isInProgress()
                        ? Item.draft(reference.get())
                        : Item.handedIn(reference.get(), status.published()));
    }

    @Override
    public List<String> drafts(String identifier) {
        return List.of();
    }

    @Override
    public String begin(ItemDeposit deposit) throws IOException {
        byte[] metadata = metadata(deposit).toString().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Content-Disposition", "attachment; metadata=true");
        headers.put("Metadata-Format", METADATA_FORMAT);
        headers.put("Digest", Digests.of(metadata));
        headers.put("In-Progress", "true");
        headers.put("Slug", deposit.identifier());
        Answer answer =
                ofService(
                        session.send(
                                "POST",
                                binding.service(),
                                headers,
                                BodyPublishers.ofByteArray(metadata)),
                        "a new object");
        return answer.header("Location")
                .map(location -> binding.service().resolve(location).toString())
                .orElseThrow(
                        () ->
                                http.wrong(
                                        "the service gives no Location for a new object, as SWORD 3.0 asks. See that transport.service is a Service-URL"));
    }

    private ObjectNode metadata(ItemDeposit deposit) {
        if (!deposit.fields().has("dc:title")) {
            throw new UnusableSubmissionException(
                    "Submission %s gives nothing for dc:title, which the repository %s requires. Enter the title and submit it anew, or map metadata.dc:title to something else."
                            .formatted(deposit.submissionId(), key));
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("@context", "https://swordapp.github.io/swordv3/swordv3.jsonld");
        document.put("@type", "Metadata");
        deposit.fields().forEachEntry(document::set);
        return document;
    }

    @Override
    public void fill(String reference, ItemDeposit deposit) throws IOException {
        URI object = URI.create(reference);
        for (ItemFile file : deposit.files()) {
            if (file.size() > binding.segmentBytes()) {
                new Segments(session, binding).send(object, file);
            } else {
                byValue(object, file);
            }
        }
    }

    private void byValue(URI object, ItemFile file) throws IOException {
        Map<String, String> headers = session.changing(object);
        headers.put("Content-Type", "application/zip");
        headers.put("Content-Disposition", "attachment; filename=" + file.name());
        headers.put("Packaging", binding.packaging().toString());
        headers.put("Digest", Digests.of(file));
        headers.put("In-Progress", "true");
        session.require(
                session.send("POST", object, headers, Http.content(file, 0, file.size())),
                "the package");
    }

    @Override
    public Receipt handIn(String reference) throws IOException {
        URI object = URI.create(reference);
        Map<String, String> headers = session.changing(object);
        headers.put("In-Progress", "false");
        Answer answer = session.send("POST", object, headers, BodyPublishers.noBody());
        StatusDocument status = session.status(object);
        // A refusal may be the answer to a repetition.
        if (!answer.isOk() && status.isInProgress()) {
            throw http.refused(answer, "to complete the deposit");
        }
        return new Receipt(reference, status.published());
    }

    @Override
    public void discard(String reference) throws IOException {
        URI object = URI.create(reference);
        Answer answer =
                session.send("DELETE", object, session.changing(object), BodyPublishers.noBody());
        if (!answer.isOk() && answer.status() != 404 && answer.status() != 410) {
            throw http.wrong(
                    "an unfinished object cannot be removed (%d to %s): %s"
                            .formatted(answer.status(), answer.request(), answer.reason()));
        }
    }

    @Override
    public News ask(String reference) throws IOException {
        return session.status(URI.create(reference)).news(reference);
    }

    /** What the Service-URL itself answered, if it is one. */
    private Answer ofService(Answer answer, String what) throws IOException {
        if (NO_SERVICE.contains(answer.status())) {
            throw noService();
        }
        return session.require(answer, what);
    }

    private IOException noService() {
        return http.wrong(
                "%s is no service of SWORD 3.0. Set transport.service to the Service-URL of the collection"
                        .formatted(binding.service()));
    }

    @Override
    public String check() throws IOException {
        JsonNode document =
                ofService(session.get(binding.service()), "to show its service document").body();
        if (!document.path("version").asString("").startsWith("http://purl.org/net/sword/3.0")) {
            throw noService();
        }
        if (!document.path("acceptDeposits").asBoolean(true)) {
            throw http.wrong(
                    "the service takes no deposits itself. Set transport.service to one of the services that %s lists"
                            .formatted(binding.service()));
        }
        return "service " + document.path("dc:title").asString(binding.service().toString());
    }

    @Override
    public ObjectNode preview(ItemDeposit deposit) {
        ObjectNode preview = JsonNodeFactory.instance.objectNode();
        preview.set("metadata", metadata(deposit));
        preview.put("packaging", binding.packaging().toString());
        return preview;
    }
}
