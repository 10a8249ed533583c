// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.data;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Users and their grants. */
final class People {

    private static final Instant FIRST_AWARD = Instant.parse("2012-01-01T00:00:00Z");
    private static final String[] STATUSES = {"active", "active", "pre-award", "terminated"};
    private static final String[] KINDS = {"R01", "R21", "U54", "K99", "P30"};

    private final Size size;
    private final RandomGenerator random;
    private final Words words;

    People(Size size, RandomGenerator random) {
        this.size = size;
        this.random = random;
        this.words = new Words(random);
    }

    /** The first user is the one who signs in. */
    Line user(int i) {
        String first = words.title(1);
        String last = words.title(1);
        String name = i == 0 ? "admin" : "user" + i + "@eastbrook.example.edu";
        return new Line(Ids.USER, i)
                .with("username", name)
                .with("firstName", first)
                .with("middleName", (String) null)
                .with("lastName", last)
                .with("displayName", first + " " + last)
                .with("email", "user" + i + "@eastbrook.example.edu")
                .with(
                        "orcidId",
                        i % 2 == 0
                                ? null
                                : "https://orcid.org/0000-0002-%04d-%04d"
                                        .formatted(i / 10_000, i % 10_000))
                .withAll("affiliation", "eastbrook.example.edu", "STAFF@eastbrook.example.edu")
                .withAll(
                        "locatorIds",
                        "eastbrook.example.edu:unique-id:E" + i,
                        "eastbrook.example.edu:eppn:user" + i,
                        "eastbrook.example.edu:employeeid:" + i)
                .withAll(
                        "roles",
                        i == 0 ? new String[] {"admin", "submitter"} : new String[] {"submitter"});
    }

    Line grant(int i) {
        Instant award = FIRST_AWARD.plus(Duration.ofDays(random.nextInt(5_000)));
        return new Line(Ids.GRANT, i)
                .with("awardNumber", "%s%s%06d".formatted(words.one(KINDS), "NS", i))
                .with("awardStatus", words.one(STATUSES))
                .with("localKey", "eastbrook.example.edu:grant:" + i)
                .with("projectName", words.title(4 + random.nextInt(4)))
                .with("awardDate", award)
                .with("startDate", award.plus(Duration.ofDays(30)))
                .with("endDate", award.plus(Duration.ofDays(4 * 365)))
                .to("primaryFunder", Ids.FUNDER, random.nextInt(size.funders()))
                .to("directFunder", Ids.FUNDER, random.nextInt(size.funders()))
                .to("pi", Ids.USER, researcher())
                .toAll("coPis", Ids.USER, coPis());
    }

    private int[] coPis() {
        return IntStream.generate(this::researcher).limit(random.nextInt(3)).distinct().toArray();
    }

    private int researcher() {
        return random.nextInt(size.researchers());
    }
}
