// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * Deploys one ECS service: its migration first, then its tasks, which are taken back if they fail.
 */
record ServiceDeployment(Steps steps, Site site, Optional<Snapshot> snapshot) {

    void run(String part, Tag tag) throws InterruptedException {
        Rollout rollout = new Rollout(steps, site, site.part(part));
        Service before = rollout.service();
        if (snapshot.isPresent()) {
            snapshot.get().take(tag);
        }
        new Migration(steps, site).run(part, tag, before);
        String revision = steps.revisions().register(site.part(part), tag);
        rollout.roll(revision, before, tag);
    }

    void show(String part, Tag tag) {
        Service before = new Rollout(steps, site, site.part(part)).service();
        steps.say("%s runs %s", before.serviceName(), before.taskDefinition());
        snapshot.ifPresent(first -> steps.say("Would take the snapshot %s", first.nameBefore(tag)));
        steps.say("Would migrate with %s", steps.revisions().images(site.migrationOf(part), tag));
        steps.say("Would roll to %s", steps.revisions().images(site.part(part), tag));
    }
}
