// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.inveniordm;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.publicaccess.pass.deposit.items.Answer;
import org.publicaccess.pass.deposit.items.Http;
import org.publicaccess.pass.deposit.items.Item;
import org.publicaccess.pass.deposit.items.ItemDeposit;
import org.publicaccess.pass.deposit.items.ItemRepository;
import org.publicaccess.pass.deposit.items.News;
import org.publicaccess.pass.deposit.items.RefusedException;
import org.publicaccess.pass.deposit.packaging.ItemFile;
import org.publicaccess.pass.deposit.repositories.Binding;
import org.publicaccess.pass.deposit.work.Receipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * InvenioRDM over its REST API. The deposit's identifier stands among the record's identifiers from
 * the request on that drafts it; nothing else is ever found, changed or removed.
 */
public final class InvenioRdmRepository implements ItemRepository {

    private static final int PAGE = 25;

    private final String key;
    private final Http http;
    private final Binding.InvenioRdm binding;
    private final InvenioSession session;
    private final Reviews reviews;

    /**
     * @param key of the repository's configuration
     */
    public InvenioRdmRepository(String key, Binding.InvenioRdm binding, Http http) {
        this.key = key;
        this.binding = binding;
        this.http = http;
        this.session = new InvenioSession(http, binding);
        this.reviews = new Reviews(session);
    }

    @Override
    public Optional<Item> find(String identifier, Optional<String> reference) throws IOException {
        if (reference.isPresent()) {
            Optional<Item> known = look(identifier, RecordId.parse(reference.get()));
            if (known.isPresent()) {
                return known;
            }
        }
        for (RecordId id : search(identifier)) {
            Optional<Item> found = look(identifier, id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What a record is by now, if it is ours. */
    private Optional<Item> look(String identifier, RecordId id) throws IOException {
        Answer published = session.get(id.path());
        if (published.isOk() && carries(published.body(), identifier)) {
            return Optional.of(Item.handedIn(id.toString(), Optional.of(address(published))));
        }
        Answer draft = session.get(id.path() + "/draft");
        if (!draft.isOk() || !carries(draft.body(), identifier)) {
            return Optional.empty();
        }
        return Optional.of(
                reviews.isHandedIn(id)
                        ? Item.handedIn(id.toString(), Optional.empty())
                        : Item.draft(id.toString()));
    }

    private List<RecordId> search(String identifier) throws IOException {
        String query = "metadata.identifiers.identifier:\"" + identifier + "\"";
        Answer answer =
                ownRecords(
                        "size=%d&q=%s"
                                .formatted(PAGE, URLEncoder.encode(query, StandardCharsets.UTF_8)));
        List<RecordId> found = new ArrayList<>();
        for (JsonNode hit : answer.body().at("/hits/hits")) {
            // The index may know more words than the exact one.
            if (carries(hit, identifier)) {
                found.add(new RecordId(hit.path("id").asString("")));
            }
        }
        return found;
    }

    private static boolean carries(JsonNode record, String identifier) {
        return record.path("metadata")
                .path("identifiers")
                .valueStream()
                .anyMatch(entry -> entry.path("identifier").asString("").equals(identifier));
    }

    @Override
    public List<String> drafts(String identifier) throws IOException {
        List<String> drafts = new ArrayList<>();
        for (RecordId id : search(identifier)) {
            look(identifier, id)
                    .filter(item -> item.receipt().isEmpty())
                    .ifPresent(item -> drafts.add(item.reference()));
        }
        return drafts;
    }

    @Override
    public String begin(ItemDeposit deposit) throws IOException {
        ObjectNode body = body(deposit);
        Answer answer = session.post("/records", body);
        if (!answer.isOk()) {
            throw http.refused(answer, "a new record");
        }
        RecordId id = new RecordId(answer.body().path("id").asString(""));
        // A draft is kept although fields of it are not; nobody would publish it.
        if (!answer.body().path("errors").isEmpty()) {
            discard(id.toString());
            throw new RefusedException(
                    "Repository %s refuses the metadata: %s. Correct the submission, or the mapping under metadata"
                            .formatted(key, answer.reason()));
        }
        return id.toString();
    }

    private ObjectNode body(ItemDeposit deposit) throws IOException {
        ObjectNode body = RecordBody.of(key, deposit);
        if (!carries(body, deposit.identifier())) {
            throw http.wrong(
                    "metadata.identifiers must hold {scheme: other, identifier: \"{identifier}\"}, by which PASS finds its records");
        }
        return body;
    }

    @Override
    public void fill(String reference, ItemDeposit deposit) throws IOException {
        String files = RecordId.parse(reference).path() + "/draft/files";
        for (ItemFile file : deposit.files()) {
            String path = files + "/" + encode(file.name());
            JsonNode entry = JsonNodeFactory.instance.objectNode().put("key", file.name());
            require(
                    session.post(files, JsonNodeFactory.instance.arrayNode().add(entry)),
                    file.name());
            require(
                    session.put(path + "/content", Http.content(file, 0, file.size())),
                    file.name());
            Answer committed = require(session.post(path + "/commit"), file.name());
            long size = committed.body().path("size").asLong(-1);
            if (size != file.size()) {
                throw http.wrong(
                        "InvenioRDM stored %d of %d bytes of %s"
                                .formatted(size, file.size(), file.name()));
            }
        }
    }

    private Answer require(Answer answer, String file) throws IOException {
        if (!answer.isOk()) {
            throw http.refused(answer, "the file " + file);
        }
        return answer;
    }

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public Receipt handIn(String reference) throws IOException {
        RecordId id = RecordId.parse(reference);
        Answer answer =
                binding.community().isPresent()
                        ? reviews.submit(id, binding.community().get())
                        : session.post(id.path() + "/draft/actions/publish");
        Answer published = session.get(id.path());
        if (published.isOk()) {
            return new Receipt(reference, Optional.of(address(published)));
        }
        // A refusal may be the answer to a repetition.
        if (!answer.isOk() && !reviews.isHandedIn(id)) {
            throw http.refused(answer, "to take the record");
        }
        return new Receipt(reference, Optional.empty());
    }

    private String address(Answer record) {
        return record.body().at("/links/self_html").asString(record.request());
    }

    @Override
    public void discard(String reference) throws IOException {
        Answer answer = session.delete(RecordId.parse(reference).path() + "/draft");
        if (!answer.isOk() && answer.status() != 404) {
            throw http.wrong(
                    "an unfinished draft cannot be removed (%d to %s): %s"
                            .formatted(answer.status(), answer.request(), answer.reason()));
        }
    }

    @Override
    public News ask(String reference) throws IOException {
        RecordId id = RecordId.parse(reference);
        Answer published = session.get(id.path());
        return published.isOk() ? new News.Accepted(address(published)) : reviews.news(id);
    }

    private Answer ownRecords(String query) throws IOException {
        Answer own = session.get("/user/records?" + query);
        if (own.status() == 404 || (own.isOk() && own.body().at("/hits/hits").isMissingNode())) {
            throw http.wrong(
                    "%s is no REST API of InvenioRDM (%d). Set transport.api to the address that ends with /api"
                            .formatted(binding.api(), own.status()));
        }
        if (!own.isOk()) {
            throw http.wrong(
                    "InvenioRDM does not list the account's own records (%d to %s): %s"
                            .formatted(own.status(), own.request(), own.reason()));
        }
        return own;
    }

    @Override
    public String check() throws IOException {
        ownRecords("size=1");
        return binding.community().isPresent()
                ? "token accepted; community %s is %s"
                        .formatted(
                                binding.community().get(),
                                reviews.community(binding.community().get()))
                : "token accepted; records are published without review";
    }

    @Override
    public ObjectNode preview(ItemDeposit deposit) throws IOException {
        ObjectNode preview = JsonNodeFactory.instance.objectNode();
        preview.set("record", body(deposit));
        binding.community().ifPresent(community -> preview.put("reviewBy", community));
        return preview;
    }
}
