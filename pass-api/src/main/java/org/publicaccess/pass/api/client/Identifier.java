// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

/** What a relationship can link to: a stored resource, or one that the same batch creates. */
public sealed interface Identifier permits ResourceRef, LocalRef {

    /** JSON:API type. */
    String type();
}
