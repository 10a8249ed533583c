// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.limit;

/** The resource types that the measured answers hold. */
final class Resources {

    private final String base;

    Resources(String base) {
        this.base = base;
    }

    String user(String row) {
        return new ResourceSql(base, "user", row)
                .attribute("affiliation", "affiliation")
                .attribute("displayName", "display_name")
                .attribute("email", "email")
                .attribute("firstName", "first_name")
                .attribute("lastName", "last_name")
                .attribute("locatorIds", "locator_ids")
                .attribute("middleName", "middle_name")
                .attribute("mutedNotifications", "muted_notifications")
                .attribute("orcidId", "orcid_id")
                .attribute("roles", "roles")
                .attribute("username", "username")
                .toString();
    }

    String funder(String row) {
        return new ResourceSql(base, "funder", row)
                .attribute("crossrefFunderId", "crossref_funder_id")
                .attribute("localKey", "local_key")
                .attribute("name", "name")
                .attribute("ror", "ror")
                .attribute("url", "url")
                .toOne("policy", "policy_id", "policy")
                .toString();
    }

    String grant(String row) {
        return new ResourceSql(base, "grant", row)
                .instant("awardDate", "award_date")
                .attribute("awardNumber", "award_number")
                .attribute("awardStatus", "award_status")
                .instant("endDate", "end_date")
                .attribute("localKey", "local_key")
                .attribute("projectName", "project_name")
                .instant("startDate", "start_date")
                .toMany("coPis", "grant_co_pis", "grant_id", "user_id", "user")
                .toOne("directFunder", "direct_funder_id", "funder")
                .toOne("pi", "pi_id", "user")
                .toOne("primaryFunder", "primary_funder_id", "funder")
                .toString();
    }

    String journal(String row) {
        return new ResourceSql(base, "journal", row)
                .attribute("issns", "issns")
                .attribute("journalName", "journal_name")
                .attribute("nlmta", "nlmta")
                .attribute("pmcParticipation", "pmc_participation")
                .toString();
    }

    String publication(String row) {
        return new ResourceSql(base, "publication", row)
                .attribute("doi", "doi")
                .attribute("issue", "issue")
                .attribute("pmid", "pmid")
                .attribute("publicationAbstract", "publication_abstract")
                .attribute("title", "title")
                .attribute("volume", "volume")
                .toOne("journal", "journal_id", "journal")
                .toString();
    }

    String repository(String row) {
        return new ResourceSql(base, "repository", row)
                .attribute("agreementText", "agreement_text")
                .attribute("description", "description")
                .attribute("formSchema", "form_schema")
                .attribute("integrationType", "integration_type")
                .attribute("name", "name")
                .attribute("repositoryKey", "repository_key")
                .attribute("schemas", "schemas")
                .attribute("url", "url")
                .toString();
    }

    String submission(String row) {
        return new ResourceSql(base, "submission", row)
                .attribute("aggregatedDepositStatus", "aggregated_deposit_status")
                .attribute("metadata", "metadata")
                .attribute("source", "source")
                .attribute("submissionStatus", "submission_status")
                .attribute("submitted", "submitted")
                .instant("submittedDate", "submitted_date")
                .attribute("submitterEmail", "submitter_email")
                .attribute("submitterName", "submitter_name")
                .attribute("version", "version")
                .toMany(
                        "effectivePolicies",
                        "submission_effective_policies",
                        "submission_id",
                        "policy_id",
                        "policy")
                .toMany("grants", "submission_grants", "submission_id", "grant_id", "grant")
                .toMany("preparers", "submission_preparers", "submission_id", "user_id", "user")
                .toOne("publication", "publication_id", "publication")
                .toMany(
                        "repositories",
                        "submission_repositories",
                        "submission_id",
                        "repository_id",
                        "repository")
                .toOne("submitter", "submitter_id", "user")
                .toString();
    }

    String submissionEvent(String row) {
        return new ResourceSql(base, "submissionEvent", row)
                .attribute("comment", "comment")
                .attribute("eventType", "event_type")
                .attribute("link", "link")
                .instant("performedDate", "performed_date")
                .attribute("performerRole", "performer_role")
                .toOne("performedBy", "performed_by_id", "user")
                .toOne("submission", "submission_id", "submission")
                .toString();
    }
}
