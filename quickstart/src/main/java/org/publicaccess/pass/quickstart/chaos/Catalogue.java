// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.chaos;

import java.util.List;
import org.publicaccess.pass.api.client.Changes;
import org.publicaccess.pass.api.client.PassClient;
import org.publicaccess.pass.api.client.ResourceRef;

/**
 * What every submission of a run refers to.
 *
 * @param repositories NIHMS, a folder, another folder over SFTP, DSpace and InvenioRDM
 */
record Catalogue(
        ResourceRef submitter,
        ResourceRef journal,
        ResourceRef grant,
        List<ResourceRef> repositories) {

    /** The keys of the repositories' configurations. */
    static final List<String> KEYS = List.of("pmc", "folder", "bags", "dspace", "invenio");

    static Catalogue create(PassClient core) {
        ResourceRef submitter =
                core.create(
                                Changes.to("user")
                                        .set("username", "researcher")
                                        .set("displayName", "Ada Researcher")
                                        .set("firstName", "Ada")
                                        .set("lastName", "Researcher")
                                        .set("email", "researcher@example.edu"))
                        .ref();
        ResourceRef funder =
                core.create(
                                Changes.to("funder")
                                        .set("name", "NIH")
                                        .set("localKey", "example.edu:funder:nih"))
                        .ref();
        ResourceRef grant =
                core.create(
                                Changes.to("grant")
                                        .set("awardNumber", "R01ZZ000001")
                                        .set("projectName", "Disturbances")
                                        .link("primaryFunder", funder)
                                        .link("pi", submitter))
                        .ref();
        ResourceRef journal =
                core.create(
                                Changes.to("journal")
                                        .set("journalName", "Journal of Disturbances")
                                        .set("nlmta", "J Disturb")
                                        .set("issns", List.of("Print:1111-2222")))
                        .ref();
        List<ResourceRef> repositories =
                KEYS.stream()
                        .map(
                                key ->
                                        core.create(
                                                        Changes.to("repository")
                                                                .set("name", "Repository " + key)
                                                                .set("repositoryKey", key)
                                                                .set("integrationType", "full"))
                                                .ref())
                        .toList();
        return new Catalogue(submitter, journal, grant, repositories);
    }
}
