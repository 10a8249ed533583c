// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.testing;

/** A complete submission in the stand-in: submission 15 with the repositories 3 to 5. */
public final class SampleSubmission {

    /** Its id. */
    public static final String ID = "15";

    /** PubMed Central, an institutional repository and a web link. */
    public static final String PMC = "3";

    public static final String INSTITUTIONAL = "4";
    public static final String WEB_LINK = "5";

    private SampleSubmission() {}

    /** Puts it in, submitted and not started. */
    public static void put(CoreStandIn core) {
        core.put(
                "user",
                "1",
                """
                {"attributes": {"displayName": "Jane Roe", "firstName": "Jane", "lastName": "Roe",
                  "email": "jane@example.edu"}}""");
        core.put("funder", "2", "{\"attributes\": {\"localKey\": \"example.edu:funder:100\"}}");
        repository(core, PMC, "PubMed Central", "pmc", "full");
        repository(core, INSTITUTIONAL, "Example Repository", "ir", "full");
        repository(core, WEB_LINK, "Somebody's form", "form", "web-link");
        core.put(
                "grant",
                "6",
                """
                {"attributes": {"awardNumber": "R01ZZ000001"},
                 "relationships": {"primaryFunder": "funder/2", "pi": "user/1"}}""");
        put(core, ID, "7", "8", "9");
    }

    /** Puts another submission in, with a publication and two files of its own. */
    public static void put(
            CoreStandIn core, String id, String publication, String file, String otherFile) {
        core.put("publication", publication, "{\"attributes\": {\"title\": \"On widgets\"}}");
        core.put(
                "submission",
                id,
                """
                {"attributes": {"submitted": true, "source": "pass", "submissionStatus": "submitted",
                   "aggregatedDepositStatus": "not-started",
                   "metadata": "{\\"title\\": \\"On ${widgets}\\", \\"publicationDate\\": \\"2026\\", \\"authors\\": [{\\"author\\": \\"Roe, Jane\\", \\"orcid\\": \\"0000-0002-1825-0097\\"}], \\"issns\\": [{\\"issn\\": \\"1111-2222\\", \\"pubType\\": \\"Print\\"}]}"},
                 "relationships": {"publication": "publication/%s", "submitter": "user/1",
                   "grants": ["grant/6"],
                   "repositories": ["repository/3", "repository/4", "repository/5"]}}"""
                        .formatted(publication));
        file(core, id, file, "manuscript");
        file(core, id, otherFile, "supplemental");
    }

    private static void repository(
            CoreStandIn core, String id, String name, String key, String integrationType) {
        core.put(
                "repository",
                id,
                """
                {"attributes": {"name": "%s", "repositoryKey": "%s", "integrationType": "%s"}}"""
                        .formatted(name, key, integrationType));
    }

    private static void file(CoreStandIn core, String submission, String id, String role) {
        String uri = "/file/%s/paper.docx".formatted(id);
        core.put(
                "file",
                id,
                """
                {"attributes": {"name": "paper.docx", "uri": "%s", "fileRole": "%s"},
                 "relationships": {"submission": "submission/%s"}}"""
                        .formatted(uri, role, submission));
        core.putFile(uri, "content of " + id);
    }
}
