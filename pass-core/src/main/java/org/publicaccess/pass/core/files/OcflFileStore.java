// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.NotFoundException;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.User;
import io.ocfl.api.model.VersionDetails;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.publicaccess.pass.core.settings.SettingException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps files in an OCFL 1.1 storage root, one object with one version and one file per upload,
 * laid out as Eclipse PASS does, so that its stores open unchanged.
 */
@Component
class OcflFileStore implements DisposableBean {

    private static final String MESSAGE = "Uploaded to PASS";

    /** Extensions that are safe in a file name on any disk; with others the file has none there. */
    private static final Pattern PLAIN_EXTENSION = Pattern.compile("[A-Za-z0-9]{1,32}");

    private final Path storageRoot;
    private final OcflRepository ocfl;
    private final Clock clock;

    OcflFileStore(FileSettings settings, Clock clock) {
        this.clock = clock;
        Path root = settings.root();
        this.storageRoot = makeFolder(root.resolve("ocfl"));
        Path work = makeFolder(root.resolve("ocfl-work"));
        makeFolder(settings.arrivals());
        try {
            this.ocfl =
                    new OcflRepositoryBuilder()
                            .defaultLayoutConfig(new HashedNTupleLayoutConfig())
                            .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1))
                            .storage(storage -> storage.fileSystem(storageRoot))
                            .workDir(work)
                            .build();
        } catch (RuntimeException e) {
            throw new SettingException(
                    storageRoot + " cannot be opened as a file store: " + e.getMessage(),
                    "Point PASS_CORE_FILE_SERVICE_ROOT_DIR to an empty folder or to the root of an"
                            + " existing store.",
                    e);
        }
    }

    /** Moves an upload into the store. */
    StoredFile store(FileId id, String owner, Path upload) {
        VersionInfo info =
                new VersionInfo()
                        .setUser(owner, null)
                        .setMessage(MESSAGE)
                        .setCreated(OffsetDateTime.now(clock));
        ocfl.updateObject(
                ObjectVersionId.head(id.ocflId()),
                info,
                object -> object.addPath(upload, pathInObject(id), OcflOption.MOVE_SOURCE));
        return describe(id)
                .orElseThrow(
                        () -> new IllegalStateException("File " + id + " vanished when stored"));
    }

    /** What the store itself knows about a file, if it is there. */
    Optional<StoredFile> describe(FileId id) {
        return version(id).map(version -> describe(id, version));
    }

    /** Where the file's bytes lie, if it is in the store. */
    Optional<Path> content(FileId id) {
        return version(id).map(this::contentOf);
    }

    /** Removes the file with all that belongs to it. */
    void purge(FileId id) {
        ocfl.purgeObject(id.ocflId());
    }

    @Override
    public void destroy() {
        ocfl.close();
    }

    private Optional<VersionDetails> version(FileId id) {
        try {
            return Optional.of(ocfl.describeVersion(ObjectVersionId.head(id.ocflId())));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private StoredFile describe(FileId id, VersionDetails version) {
        User user = version.getVersionInfo().getUser();
        return new StoredFile(
                id,
                user == null ? "" : user.getName(),
                sizeOf(contentOf(version)),
                String.valueOf(onlyFile(version).getFixity().get(DigestAlgorithmRegistry.sha512)),
                MediaTypes.ofName(id.name()));
    }

    private Path contentOf(VersionDetails version) {
        return storageRoot.resolve(onlyFile(version).getStorageRelativePath());
    }

    private static FileDetails onlyFile(VersionDetails version) {
        return version.getFiles().stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Object " + version.getObjectId() + " has no file"));
    }

    private static long sizeOf(Path content) {
        try {
            return Files.size(content);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The store lists " + content + " but has no such file", e);
        }
    }

    private static String pathInObject(FileId id) {
        String extension = id.extension();
        return PLAIN_EXTENSION.matcher(extension).matches()
                ? id.uuid() + "." + extension
                : id.uuid().toString();
    }

    private static Path makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new SettingException(
                    "The folder " + folder + " of the file store cannot be made: " + e,
                    "Give core the right to write in PASS_CORE_FILE_SERVICE_ROOT_DIR, or point it"
                            + " to another folder.",
                    e);
        }
        if (!Files.isWritable(folder)) {
            throw new SettingException(
                    "The folder " + folder + " of the file store is not writable.",
                    "Give core the right to write there.");
        }
        return folder;
    }
}
