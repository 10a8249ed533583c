// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** Writes the data as a folder of JSON lines. Each type has random numbers of its own. */
public final class DataSet {

    private final Size size;
    private final long seed;

    public DataSet(Size size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    /** Writes one file for each type into a folder, which is made. */
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        People people = new People(size, random(Ids.USER));
        Catalogue catalogue = new Catalogue(random(Ids.JOURNAL));
        Papers papers = new Papers(size, random(Ids.SUBMISSION));
        int submissions = size.submissions();
        write(folder, Ids.USER, size.users(), people::user);
        write(folder, Ids.REPOSITORY, Size.REPOSITORIES, catalogue::repository);
        write(folder, Ids.POLICY, Size.POLICIES, catalogue::policy);
        write(folder, Ids.FUNDER, size.funders(), catalogue::funder);
        write(folder, Ids.JOURNAL, size.journals(), catalogue::journal);
        write(folder, Ids.GRANT, size.grants(), people::grant);
        write(folder, Ids.PUBLICATION, submissions, papers::publication);
        write(folder, Ids.SUBMISSION, submissions, papers::submission);
        write(folder, Ids.FILE, submissions * Papers.FILES, papers::file);
        write(folder, Ids.REPOSITORY_COPY, submissions * Papers.REPOSITORIES, papers::copy);
        write(folder, Ids.DEPOSIT, submissions * Papers.REPOSITORIES, papers::deposit);
        write(folder, Ids.SUBMISSION_EVENT, submissions * Papers.EVENTS, papers::event);
    }

    private SplittableRandom random(Ids type) {
        return new SplittableRandom(seed + type.ordinal());
    }

    private static void write(Path folder, Ids type, int count, IntFunction<Line> lines)
            throws IOException {
        try (BufferedWriter file =
                Files.newBufferedWriter(folder.resolve(type.type() + ".jsonl"))) {
            for (int i = 0; i < count; i++) {
                file.write(lines.apply(i).toString());
                file.write('\n');
            }
        }
    }
}
