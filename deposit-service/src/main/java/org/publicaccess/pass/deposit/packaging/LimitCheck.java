// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.util.List;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;
import org.publicaccess.pass.deposit.submission.SubmittedFile;
import org.publicaccess.pass.deposit.submission.UnusableSubmissionException;

/** Sees that a repository gets no more than it takes. */
record LimitCheck(RepositoryConfiguration repository, String submissionId) {

    void checkCount(int files) {
        int most = repository.limits().maxFiles();
        if (files > most) {
            throw refusal(
                    "has %d files, and the repository %s takes at most %d (limits.max-files)"
                            .formatted(files, repository.key(), most));
        }
    }

    void checkSizes(List<SubmittedFile> files, SpooledFiles contents) {
        long most = repository.limits().maxFileBytes();
        for (int i = 0; i < files.size(); i++) {
            if (contents.get(i).size() > most) {
                throw refusal(
                        "has the file %s of %d bytes, and the repository %s takes at most %d (limits.max-file-size)"
                                .formatted(
                                        files.get(i).name(),
                                        contents.get(i).size(),
                                        repository.key(),
                                        most));
            }
        }
    }

    private UnusableSubmissionException refusal(String fact) {
        return new UnusableSubmissionException(
                "Submission %s %s. Remove or split files and submit it anew, or deposit by hand."
                        .formatted(submissionId, fact));
    }
}
