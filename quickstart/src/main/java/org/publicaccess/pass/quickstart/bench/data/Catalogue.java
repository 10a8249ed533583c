// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.data;

import java.util.random.RandomGenerator;

/** Journals, funders, policies and repositories. */
final class Catalogue {

    private final RandomGenerator random;
    private final Words words;

    Catalogue(RandomGenerator random) {
        this.random = random;
        this.words = new Words(random);
    }

    Line repository(int i) {
        return new Line(Ids.REPOSITORY, i)
                .with("name", "Repository of " + words.title(2))
                .with("description", words.text(60))
                .with("url", "https://repository%d.example.org/".formatted(i))
                .with("agreementText", words.text(600))
                .with("formSchema", (String) null)
                .with("integrationType", i % 3 == 0 ? "one-way" : "web-link")
                .with("repositoryKey", "repository" + i)
                .withAll(
                        "schemas",
                        "https://example.org/schemas/common.json",
                        "https://example.org/schemas/" + i + ".json");
    }

    Line policy(int i) {
        return new Line(Ids.POLICY, i)
                .with("title", "Policy on " + words.title(3))
                .with("description", words.text(300))
                .with("policyUrl", "https://policy%d.example.org/".formatted(i))
                .with("institution", (String) null)
                .toAll(
                        "repositories",
                        Ids.REPOSITORY,
                        i % Size.REPOSITORIES,
                        (i + 1) % Size.REPOSITORIES);
    }

    Line funder(int i) {
        return new Line(Ids.FUNDER, i)
                .with("name", words.title(3 + random.nextInt(3)) + " Foundation")
                .with("url", "https://funder%d.example.org/".formatted(i))
                .with("localKey", "eastbrook.example.edu:funder:" + i)
                .to("policy", Ids.POLICY, random.nextInt(Size.POLICIES));
    }

    Line journal(int i) {
        String name = words.title(2 + random.nextInt(3)) + " Letters";
        String issn = "%04d-%04d".formatted(1_000 + i / 10_000, i % 10_000);
        return new Line(Ids.JOURNAL, i)
                .with("journalName", name)
                .withAll("issns", "Print:" + issn, "Online:" + issn)
                .with("nlmta", name.replace(" ", ". "))
                .with("pmcParticipation", i % 3 == 0 ? "A" : null);
    }
}
