// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

/** The resource does not exist or may not be seen. */
public final class NotFoundException extends PassClientException {

    private static final long serialVersionUID = 1L;

    NotFoundException(String code, String message) {
        super(404, code, message);
    }
}
