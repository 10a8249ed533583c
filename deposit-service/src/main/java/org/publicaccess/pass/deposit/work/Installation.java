// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

/**
 * Which installation of PASS this is.
 *
 * @param id the same for as long as its database lives
 */
public record Installation(String id) {

    /** Reads the id from the service's own schema. */
    public static Installation of(WorkDatabase database) {
        return new Installation(
                database.sql("SELECT id::text FROM installation").query(String.class).single());
    }

    /** By what the item of one round of a deposit is known at its repository. */
    public String identifier(String depositId, int round) {
        return "pass-%s-deposit-%s-round-%d".formatted(id, depositId, round);
    }
}
