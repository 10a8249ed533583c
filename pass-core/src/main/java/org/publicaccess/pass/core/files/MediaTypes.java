// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.springframework.http.MediaType;

/** Tells media types from bytes; a name only makes more precise what the bytes say. */
final class MediaTypes {

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    /** How many of the first bytes are looked at. */
    static final int HEAD_BYTES = KNOWN.getMinLength();

    private MediaTypes() {}

    /** The type of the content, {@code application/octet-stream} when nothing is known about it. */
    static MediaType detect(InputStream content, String name) throws IOException {
        Metadata hints = new Metadata();
        hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        InputStream head = new ByteArrayInputStream(content.readNBytes(HEAD_BYTES));
        return MediaType.valueOf(KNOWN.detect(head, hints).toString());
    }

    /** Whether the type is one of {@code types} or a special case of one. */
    static boolean isOneOf(Collection<String> types, MediaType type) {
        var detected = org.apache.tika.mime.MediaType.parse(type.toString());
        var registry = KNOWN.getMediaTypeRegistry();
        return types.stream()
                .map(org.apache.tika.mime.MediaType::parse)
                .map(registry::normalize)
                .anyMatch(
                        refused ->
                                detected.getBaseType().equals(refused)
                                        || registry.isInstanceOf(detected, refused));
    }
}
