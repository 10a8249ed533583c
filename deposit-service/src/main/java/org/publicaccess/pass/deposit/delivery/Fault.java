// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.delivery;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.api.client.PassClientException;
import org.publicaccess.pass.deposit.items.RefusedException;
import org.publicaccess.pass.deposit.items.ThrottledException;
import org.publicaccess.pass.deposit.repositories.UnservedRepositoryException;
import org.publicaccess.pass.deposit.submission.UnusableSubmissionException;

/**
 * Why an attempt failed.
 *
 * @param kind what follows from it
 * @param reason the fact in words for people, a whole sentence
 * @param pause how long the repository wants to be left alone
 */
record Fault(Kind kind, String reason, Duration pause) {

    private Fault(Kind kind, String reason) {
        this(kind, reason, Duration.ZERO);
    }

    /** What follows from a fault. */
    enum Kind {
        /** Trying again may help; the repository is at fault. */
        REPOSITORY,
        /** Trying again may help. */
        TRANSIENT,
        /** Trying again is of no use. */
        PERMANENT,
        /** Nobody thought of it; trying again may help. */
        UNEXPECTED
    }

    /** Refusals that an operator cures: credentials, time-outs, overload. */
    private static final Set<Integer> CURABLE = Set.of(401, 403, 408, 429);

    static Fault of(Exception failure) {
        return switch (failure) {
            case UnusableSubmissionException e -> new Fault(Kind.PERMANENT, sentence(e));
            case UnservedRepositoryException e -> new Fault(Kind.PERMANENT, sentence(e));
            case PassClientException e ->
                    new Fault(
                            e.isTransient() || CURABLE.contains(e.status())
                                    ? Kind.TRANSIENT
                                    : Kind.PERMANENT,
                            "PASS did not hand out the submission: " + sentence(e));
            case RefusedException e -> new Fault(Kind.PERMANENT, sentence(e));
            case ThrottledException e -> new Fault(Kind.REPOSITORY, sentence(e), e.pause());
            case PackagingException e -> new Fault(Kind.TRANSIENT, sentence(e));
            case FileSystemException e ->
                    new Fault(
                            Kind.REPOSITORY,
                            "The package could not be delivered: %s: %s."
                                    .formatted(
                                            Optional.ofNullable(e.getReason())
                                                    .orElse(e.getClass().getSimpleName()),
                                            e.getFile()));
            case IOException e ->
                    new Fault(
                            Kind.REPOSITORY, "The package could not be delivered: " + sentence(e));
            default ->
                    new Fault(
                            Kind.UNEXPECTED,
                            "The package could not be made because of an unexpected fault (%s), which the service's log describes."
                                    .formatted(failure.getClass().getSimpleName()));
        };
    }

    private static String sentence(Exception e) {
        String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return message.strip().replaceAll("\\.$", "") + ".";
    }
}
