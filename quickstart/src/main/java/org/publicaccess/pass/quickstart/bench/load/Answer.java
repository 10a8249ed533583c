// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.load;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param body the document
 */
public record Answer(int status, String body) {

    /** Whether the request did what it asked for. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
