// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

/** A password or token, which is never printed. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
