// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBSnapshot;
import software.amazon.awssdk.services.rds.model.DbSnapshotAlreadyExistsException;

/** A snapshot of the database before a release migrates it: migrations only go forward. */
record Snapshot(RdsClient rds, Steps steps, Site site) {

    private static final Duration LIMIT = Duration.ofHours(1);

    void take(Tag tag) throws InterruptedException {
        String name = nameBefore(tag);
        steps.say("Taking the snapshot %s of the database", name);
        try {
            rds.createDBSnapshot(
                    request ->
                            request.dbInstanceIdentifier(site.name()).dbSnapshotIdentifier(name));
        } catch (DbSnapshotAlreadyExistsException e) {
            // An earlier attempt at this release took it, before anything was migrated.
            steps.say("It is there already");
        }
        String status =
                steps.patience()
                        .until(LIMIT, () -> ended(name))
                        .orElseThrow(
                                () ->
                                        failure(
                                                name,
                                                "is not ready after %d minutes"
                                                        .formatted(LIMIT.toMinutes())));
        if (!status.equals("available")) {
            throw failure(name, "is " + status);
        }
    }

    /** Names of snapshots have letters, digits and single hyphens. */
    String nameBefore(Tag tag) {
        return site.name()
                + "-before-"
                + tag.value().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private Optional<String> ended(String name) {
        return rds
                .describeDBSnapshots(request -> request.dbSnapshotIdentifier(name))
                .dbSnapshots()
                .stream()
                .map(DBSnapshot::status)
                .filter(status -> !status.equals("creating"))
                .findFirst();
    }

    private static DeploymentException failure(String name, String what) {
        return new DeploymentException(
                "The snapshot %s %s. Nothing was changed; look at it in RDS, and try again."
                        .formatted(name, what));
    }
}
