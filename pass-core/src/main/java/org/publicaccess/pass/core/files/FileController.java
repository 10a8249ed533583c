// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.publicaccess.pass.core.identity.PassPrincipal;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** Upload, download and deletion of files. */
@RestController
class FileController {

    private static final String PREFIX = "/file/";

    private final FileService files;
    private final FileSettings settings;

    FileController(FileService files, FileSettings settings) {
        this.files = files;
        this.settings = settings;
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
            @RequestParam MultipartFile file, @AuthenticationPrincipal PassPrincipal caller)
            throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        FileNames.refusal(name).ifPresent(FileController::refuse);
        if (file.isEmpty()) {
            refuse("The file is empty. Choose a file that has content.");
        }
        FileId id = new FileId(UUID.randomUUID(), name);
        Path arrival = settings.arrivals().resolve(id.uuid().toString());
        try {
            file.transferTo(arrival.toFile()); // moved, since it arrived in the same folder
            StoredFile stored = files.add(id, caller.name(), arrival);
            return ResponseEntity.created(addressOf(id)).body(answer(stored));
        } finally {
            Files.deleteIfExists(arrival);
        }
    }

    /** The bytes, or a range of them. */
    @RequestMapping(
            path = "/file/{uuid}/**",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    ResponseEntity<Resource> read(HttpServletRequest request) throws IOException {
        StoredFile file = idIn(request).flatMap(files::find).orElseThrow(FileController::notFound);
        Path content = files.content(file).orElseThrow(FileController::notFound);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .eTag(file.etag())
                        .contentType(file.type())
                        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                Disposition.attachment(file.id().name()));
        if (request.getMethod().equals("HEAD")) {
            return answer.contentLength(file.size()).build();
        }
        String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
        if (ifRange == null || ifRange.equals(file.etag())) {
            return answer.body(new FileSystemResource(content));
        }
        // The client's part is of something else: it needs the whole, and this has no ranges.
        return answer.contentLength(file.size())
                .body(new InputStreamResource(Files.newInputStream(content)));
    }

    @DeleteMapping("/file/{uuid}/**")
    ResponseEntity<String> delete(HttpServletRequest request) {
        FileId id = idIn(request).orElseThrow(FileController::notFound);
        if (!files.delete(id)) {
            throw notFound();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("Deleted");
    }

    /** Taken from the address as it was sent, since a name may hold what path patterns cut off. */
    private static Optional<FileId> idIn(HttpServletRequest request) {
        String rest = request.getRequestURI().substring(PREFIX.length());
        int slash = rest.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : FileId.parse(
                        rest.substring(0, slash),
                        UriUtils.decode(rest.substring(slash + 1), StandardCharsets.UTF_8));
    }

    private static URI addressOf(FileId id) {
        return URI.create(
                PREFIX + id.uuid() + "/" + UriUtils.encode(id.name(), StandardCharsets.UTF_8));
    }

    private static Uploaded answer(StoredFile file) {
        FileId id = file.id();
        return new Uploaded(
                id.ocflId(),
                id.uuid(),
                id.name(),
                file.type().toString(),
                FileSettings.FILE_SYSTEM,
                file.size(),
                id.extension());
    }

    private static void refuse(String why) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "There is no file at this address; it may have been deleted.");
    }
}
