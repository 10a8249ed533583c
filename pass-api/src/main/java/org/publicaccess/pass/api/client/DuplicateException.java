// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

/** A resource with the same unique value exists already. */
public final class DuplicateException extends PassClientException {

    private static final long serialVersionUID = 1L;

    DuplicateException(String code, String message) {
        super(409, code, message);
    }
}
