// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.intake;

/** Looks whether the repositories are described in another way by now, and follows. */
public interface RepositoryReload {

    /** Looks once. */
    void look();
}
