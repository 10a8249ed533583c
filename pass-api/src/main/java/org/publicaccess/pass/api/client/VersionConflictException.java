// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

/** Somebody else changed the resource since it was read; read it again. */
public final class VersionConflictException extends PassClientException {

    private static final long serialVersionUID = 1L;

    VersionConflictException(String code, String message) {
        super(409, code, message);
    }
}
