// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.run;

/** A load cannot go on; the message tells people what is wrong and what to do. */
public final class LoaderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoaderException(String message) {
        super(message);
    }

    public LoaderException(String message, Throwable cause) {
        super(message, cause);
    }
}
