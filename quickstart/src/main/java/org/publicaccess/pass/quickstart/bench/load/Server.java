// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.load;

/**
 * Whom to ask, and as whom.
 *
 * @param port of this machine
 * @param headers whole lines that every request carries, with their ends
 */
public record Server(int port, String headers) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Server on port " + port;
    }
}
