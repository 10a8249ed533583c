// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Takes uploads. */
@RestController
class UploadController {

    private final FileService files;
    private final FileStore store;

    UploadController(FileService files, FileStore store) {
        this.files = files;
        this.store = store;
    }

    /**
     * The answer to an upload.
     *
     * @param id uuid, slash and name
     * @param uuid the file's unique id
     * @param fileName its name, as it was sent
     * @param mimeType media type
     * @param storageType kind of store
     * @param size bytes
     * @param extension what stands after the name's last dot
     */
    record Uploaded(
            String id,
            UUID uuid,
            String fileName,
            String mimeType,
            String storageType,
            long size,
            String extension) {}

    @PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Uploaded> upload(
            HttpServletRequest request, @AuthenticationPrincipal PassPrincipal caller)
            throws IOException {
        MultipartUpload upload =
                MultipartUpload.in(request)
                        .orElseThrow(() -> refusal("The form has no part named 'file'. Send one."));
        FileNames.refusal(upload.name())
                .ifPresent(
                        why -> {
                            throw refusal(why);
                        });
        StoredFile stored =
                files.add(upload.name(), upload.content(), digest(request, upload), caller.name());
        return ResponseEntity.created(FileAddress.of(stored.id()))
                .header(ReprDigest.HEADER, ReprDigest.ofSha512(stored.sha512()))
                .body(answer(stored));
    }

    /** The part's own header, or else the request's. */
    private static ReprDigest digest(HttpServletRequest request, MultipartUpload upload) {
        Optional<String> header =
                upload.reprDigest()
                        .or(() -> Optional.ofNullable(request.getHeader(ReprDigest.HEADER)));
        try {
            return ReprDigest.parse(header.orElse(null));
        } catch (IllegalArgumentException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    private Uploaded answer(StoredFile file) {
        FileId id = file.id();
        return new Uploaded(
                id.ocflId(),
                id.uuid(),
                id.name(),
                file.type().toString(),
                store.kind(),
                file.size(),
                id.extension());
    }

    private static ResponseStatusException refusal(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
