// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.publicaccess.pass.deposit.repositories.Assembly;
import org.publicaccess.pass.deposit.repositories.DigestAlgorithm;
import org.publicaccess.pass.deposit.submission.DepositSubmission;
import org.publicaccess.pass.deposit.submission.SubmittedFile;

/**
 * Makes bags (BagIt 1.0, RFC 8493). The archive holds one directory, the bag, named like the
 * archive without its extension (section 4.2).
 */
record BagItPackager(Assembly.BagIt assembly) implements Packager {

    private static final String DECLARATION =
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /**
     * The same name whenever it is asked, so that a repeat finds the bag even when this service has
     * lost its own records.
     */
    @Override
    public PackagePlan plan(PackagedDeposit deposit, Instant now) {
        String round = deposit.round() == 1 ? "" : "-round-" + deposit.round();
        String name =
                "submission-%s-deposit-%s%s"
                        .formatted(deposit.submissionId(), deposit.depositId(), round);
        return new PackagePlan(name + assembly.format().extension(), Optional.empty());
    }

    @Override
    public Set<DigestAlgorithm> digests() {
        return assembly.algorithms();
    }

    @Override
    public SubmissionPackage.Writing layOut(
            DepositSubmission submission, SpooledFiles contents, PackagePlan plan, Instant now) {
        List<String> paths =
                FileNames.resolve(
                                submission.files().stream().map(SubmittedFile::name).toList(),
                                Set.of(),
                                "")
                        .stream()
                        .map(name -> "data/" + name)
                        .toList();
        Map<String, byte[]> tagFiles = tagFiles(submission, contents, paths, now);
        String bag = directory(plan.fileName());
        return out -> write(out, bag, paths, contents, tagFiles, now);
    }

    private String directory(String fileName) {
        return fileName.substring(0, fileName.length() - assembly.format().extension().length())
                + "/";
    }

    private void write(
            OutputStream out,
            String bag,
            List<String> paths,
            SpooledFiles contents,
            Map<String, byte[]> tagFiles,
            Instant now)
            throws IOException {
        try (Archive<?> archive = Archive.on(out, assembly.format(), now)) {
            for (Map.Entry<String, byte[]> tagFile : tagFiles.entrySet()) {
                archive.add(bag + tagFile.getKey(), tagFile.getValue());
            }
            for (int i = 0; i < paths.size(); i++) {
                archive.add(bag + paths.get(i), contents.get(i));
            }
        }
    }

    private Map<String, byte[]> tagFiles(
            DepositSubmission submission, SpooledFiles contents, List<String> paths, Instant now) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("bagit.txt", utf8(DECLARATION));
        files.put(
                "bag-info.txt",
                utf8(BagInfo.of(assembly.bagInfo(), submission, contents, now).text()));
        for (DigestAlgorithm algorithm : assembly.algorithms()) {
            StringBuilder manifest = new StringBuilder();
            for (int i = 0; i < paths.size(); i++) {
                line(manifest, contents.get(i).digest(algorithm), paths.get(i));
            }
            files.put("manifest-" + algorithm.bagItName() + ".txt", utf8(manifest.toString()));
        }
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        for (DigestAlgorithm algorithm : assembly.algorithms()) {
            StringBuilder manifest = new StringBuilder();
            files.forEach((name, content) -> line(manifest, digest(algorithm, content), name));
            all.put("tagmanifest-" + algorithm.bagItName() + ".txt", utf8(manifest.toString()));
        }
        return all;
    }

    private static void line(StringBuilder manifest, String digest, String path) {
        manifest.append(digest).append("  ").append(path).append('\n');
    }

    private static String digest(DigestAlgorithm algorithm, byte[] content) {
        MessageDigest digest = SpooledFile.messageDigest(algorithm);
        return HexFormat.of().formatHex(digest.digest(content));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
