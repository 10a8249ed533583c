// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.compose;

/**
 * A link of a mail.
 *
 * @param rel what it is for, for example {@code submission-review}
 * @param href its address
 */
record Link(String rel, String href) {

    @Override
    public String toString() {
        return "Link[rel=%s]".formatted(rel);
    }
}
