// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.standins;

import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A paper as Crossref, PubMed and Unpaywall would tell of it. */
record LookupPaper(JsonNode facts) {

    private static final JsonMapper JSON = new JsonMapper();

    String text(String fact) {
        return facts.path(fact).asString("");
    }

    /** What the services answer when asked for it: 200, or an outage. */
    int status() {
        return facts.path("status").asInt(200);
    }

    /** Whether the title has all of these words. */
    boolean isAbout(String words) {
        String title = text("title").toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .allMatch(title::contains);
    }

    ObjectNode crossref() {
        ObjectNode work = JSON.createObjectNode();
        work.put("DOI", text("doi")).put("type", text("type")).put("publisher", text("publisher"));
        work.putArray("title").add(text("title"));
        texts(work, "container-title", text("journal"));
        texts(work, "short-container-title", text("journalShort"));
        copy(work, "volume", "issue", "abstract");
        issns(work);
        date(work, "issued", text("published"));
        date(work, "accepted", text("accepted"));
        ArrayNode authors = work.putArray("author");
        for (JsonNode author : facts.path("authors")) {
            ObjectNode one = authors.addObject();
            one.put("given", author.path("given").asString());
            one.put("family", author.path("family").asString());
            if (author.path("orcid").isString()) {
                one.put("ORCID", "https://orcid.org/" + author.path("orcid").asString());
            }
        }
        return work;
    }

    private void copy(ObjectNode to, String... members) {
        for (String member : members) {
            if (!text(member).isEmpty()) {
                to.put(member, text(member));
            }
        }
    }

    private void issns(ObjectNode work) {
        ArrayNode plain = work.putArray("ISSN");
        ArrayNode typed = work.putArray("issn-type");
        for (String type : new String[] {"print", "online"}) {
            String issn = text(type.equals("print") ? "printIssn" : "onlineIssn");
            if (!issn.isEmpty()) {
                plain.add(issn);
                typed.addObject()
                        .put("type", type.equals("print") ? "print" : "electronic")
                        .put("value", issn);
            }
        }
    }

    private static void date(ObjectNode work, String member, String date) {
        if (!date.isEmpty()) {
            ArrayNode parts = work.putObject(member).putArray("date-parts").addArray();
            Arrays.stream(date.split("-")).map(Integer::valueOf).forEach(parts::add);
        }
    }

    private static void texts(ObjectNode work, String member, String text) {
        ArrayNode texts = work.putArray(member);
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }

    ObjectNode unpaywall() {
        ObjectNode answer = JSON.createObjectNode().put("doi", text("doi"));
        ArrayNode locations = answer.putArray("oa_locations");
        for (JsonNode copy : facts.path("copies")) {
            locations
                    .addObject()
                    .put("url_for_pdf", copy.path("url").asString())
                    .put("repository_institution", copy.path("label").asString())
                    .put("is_best", locations.size() == 1);
        }
        return answer;
    }

    ObjectNode pubmed() {
        ObjectNode summary = JSON.createObjectNode().put("uid", text("pmid"));
        summary.put("title", text("title")).put("fulljournalname", text("journal"));
        summary.put("issn", text("printIssn")).put("essn", text("onlineIssn"));
        copy(summary, "volume", "issue");
        summary.put("pubdate", text("published").split("-")[0]);
        ArrayNode authors = summary.putArray("authors");
        for (JsonNode author : facts.path("authors")) {
            String given = author.path("given").asString();
            authors.addObject()
                    .put("name", author.path("family").asString() + " " + given.charAt(0));
        }
        summary.putArray("articleids").addObject().put("idtype", "doi").put("value", text("doi"));
        if (!text("accepted").isEmpty()) {
            summary.putArray("history")
                    .addObject()
                    .put("pubstatus", "accepted")
                    .put("date", text("accepted").replace('-', '/') + " 00:00");
        }
        return summary;
    }
}
