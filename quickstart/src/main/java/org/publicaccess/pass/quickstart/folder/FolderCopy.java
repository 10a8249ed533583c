// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Copies folders in which others are at work: what goes away meanwhile is no error. */
public final class FolderCopy {

    private FolderCopy() {}

    /**
     * Copies a folder with all it holds; the copy's folders are closed to others.
     *
     * @param wanted which paths below the folder to copy
     */
    public static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        PrivateFiles.createFolder(to);
        if (Files.isDirectory(from)) {
            Files.walkFileTree(from, new Copier(from, to, wanted));
        }
    }

    /** Copies one file, with its rights. */
    public static void copyFile(Path from, Path to) throws IOException {
        Files.copy(
                from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
    }

    private static final class Copier extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;
        private final Predicate<Path> wanted;

        Copier(Path from, Path to, Predicate<Path> wanted) {
            this.from = from;
            this.to = to;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (folder.equals(from)) {
                return FileVisitResult.CONTINUE;
            }
            if (!wanted.test(from.relativize(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            PrivateFiles.createFolder(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (wanted.test(from.relativize(file))) {
                try {
                    copyFile(file, to.resolve(from.relativize(file)));
                } catch (NoSuchFileException _) {
                    // Deleted since the folder was listed.
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
