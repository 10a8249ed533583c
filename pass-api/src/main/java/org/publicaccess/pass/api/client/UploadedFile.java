// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that core stored.
 *
 * @param uuid names the upload
 * @param fileName the name under which it is found
 * @param mimeType media type as core guessed it, null when it could not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UploadedFile(String uuid, String fileName, @Nullable String mimeType) {

    /** What the {@code uri} of a file resource says to point to these bytes. */
    public String uri() {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "/file/" + uuid + "/" + encoded;
    }
}
