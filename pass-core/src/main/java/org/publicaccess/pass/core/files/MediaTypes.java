// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** Guesses media types. */
final class MediaTypes {

    private MediaTypes() {}

    /** The type that the extension stands for; {@code application/octet-stream} when unknown. */
    static MediaType ofName(String name) {
        return MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }
}
