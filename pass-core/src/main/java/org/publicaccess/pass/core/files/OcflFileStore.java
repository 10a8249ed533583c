// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.files;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.NotFoundException;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.User;
import io.ocfl.api.model.ValidationIssue;
import io.ocfl.api.model.VersionDetails;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import io.ocfl.core.storage.cloud.KeyNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;

/**
 * An OCFL 1.1 storage root with one object with one version and one file per upload, laid out as
 * Eclipse PASS does, so that its stores open unchanged. What holds the root is up to subclasses.
 */
abstract class OcflFileStore implements FileStore, DisposableBean {

    private static final String MESSAGE = "Uploaded to PASS";

    /** Extensions that are safe in a file name on any disk; with others the file has none there. */
    private static final Pattern PLAIN_EXTENSION = Pattern.compile("[A-Za-z0-9]{1,32}");

    /** So many broken objects in a row are taken for a store that is not reachable. */
    private static final int MOST_FAILURES = 100;

    private final OcflRepository ocfl;

    OcflFileStore(OcflRepository ocfl) {
        this.ocfl = ocfl;
    }

    /**
     * What both kinds of root have in common. Inventories are not cached: another node may have
     * removed the object.
     */
    static OcflRepositoryBuilder repository(Path work) {
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(new HashedNTupleLayoutConfig())
                .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1))
                .inventoryCache(null)
                .workDir(work);
    }

    /** Bytes of the file at a path below the root. */
    abstract long size(String pathInRoot) throws IOException;

    @Override
    public void add(FileId id, String owner, Instant at, Arrival arrival) {
        VersionInfo info =
                new VersionInfo()
                        .setUser(owner, null)
                        .setMessage(MESSAGE)
                        .setCreated(at.atOffset(ZoneOffset.UTC));
        // "Unsafe" since the digest is believed; it was computed while the bytes were written.
        ocfl.updateObject(
                ObjectVersionId.head(id.ocflId()),
                info,
                object ->
                        object.unsafeAddPath(
                                arrival.sha512(),
                                arrival.path(),
                                pathInObject(id),
                                OcflOption.MOVE_SOURCE));
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return version(id).map(version -> describe(id, version));
    }

    @Override
    public InputStream open(FileId id) throws IOException {
        VersionDetails version =
                version(id)
                        .orElseThrow(
                                () -> new DamagedFileException(id, "the store has no such object"));
        try {
            return ocfl.getObject(version.getObjectVersionId())
                    .getFile(onlyFile(version).getPath())
                    .getStream()
                    .enableFixityCheck(false);
        } catch (OcflNoSuchFileException | KeyNotFoundException e) {
            throw new DamagedFileException(id, "the object has no content");
        }
    }

    @Override
    public void purge(FileId id) {
        ocfl.purgeObject(id.ocflId());
    }

    @Override
    public void list(Listing listing) {
        try (Stream<String> objects = ocfl.listObjectIds()) {
            Iterator<String> ids = objects.iterator();
            int failures = 0;
            while (failures < MOST_FAILURES) {
                try {
                    if (!ids.hasNext()) {
                        return;
                    }
                    tell(listing, ids.next());
                    failures = 0;
                } catch (OcflJavaException e) {
                    failures++; // the next may be sound again
                    listing.broken(String.valueOf(e.getMessage()));
                }
            }
            throw new OcflJavaException("The store cannot be listed: every object fails");
        }
    }

    private static void tell(Listing listing, String objectId) {
        FileId.ofOcflId(objectId)
                .ifPresentOrElse(
                        listing::found,
                        () -> listing.broken("an object that is no upload of PASS"));
    }

    @Override
    public List<String> problems(FileId id) {
        List<String> problems = validate(id);
        // The validator takes a failure to read for a fault of the object, so it is asked again.
        return problems.isEmpty() ? problems : validate(id);
    }

    private List<String> validate(FileId id) {
        try {
            return ocfl.validateObject(id.ocflId(), false).getErrors().stream()
                    .map(ValidationIssue::toString)
                    .toList();
        } catch (NotFoundException e) {
            return List.of("the store has no such object");
        }
    }

    @Override
    public void destroy() {
        ocfl.close();
    }

    final Optional<VersionDetails> version(FileId id) {
        try {
            return Optional.of(ocfl.describeVersion(ObjectVersionId.head(id.ocflId())));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private StoredFile describe(FileId id, VersionDetails version) {
        User user = version.getVersionInfo().getUser();
        FileDetails file = onlyFile(version);
        try (InputStream content = open(id)) {
            return new StoredFile(
                    id,
                    user == null ? "" : user.getName(),
                    size(file.getStorageRelativePath()),
                    String.valueOf(file.getFixity().get(DigestAlgorithmRegistry.sha512)),
                    MediaTypes.detect(content, id.name()),
                    version.getCreated().toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException("File " + id + " cannot be read", e);
        }
    }

    static FileDetails onlyFile(VersionDetails version) {
        return version.getFiles().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An object has no file"));
    }

    private static String pathInObject(FileId id) {
        String extension = id.extension();
        return PLAIN_EXTENSION.matcher(extension).matches()
                ? id.uuid() + "." + extension
                : id.uuid().toString();
    }
}
