// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.check;

import java.util.Locale;
import java.util.Optional;
import org.publicaccess.pass.deposit.repositories.RepositoryConfiguration;

/** What was found out about a repository. */
record Finding(RepositoryConfiguration repository, Outcome connection, Optional<DryRun> dryRun) {

    boolean isWell() {
        return connection.ok() && dryRun.map(DryRun::isWell).orElse(true);
    }

    /** The kinds of transport and packager, as the configuration calls them. */
    String kinds() {
        return name(repository.binding()) + ", " + name(repository.assembly());
    }

    private static String name(Object kind) {
        return kind.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
