// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.items;

import java.io.IOException;

/**
 * The repository refuses what it was sent, and would refuse it again; the message is for people.
 */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
