// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

/** A row cannot be loaded; the message says why, in words for those who keep the source. */
public final class RefusedRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedRowException(String reason) {
        super(reason);
    }
}
