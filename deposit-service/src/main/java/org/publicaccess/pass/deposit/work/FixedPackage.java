// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.util.Optional;

/**
 * What is decided once for all attempts of a round.
 *
 * @param name file name of the package
 * @param targetPath where it lies once delivered
 * @param statusRef how the repository speaks of it, if it reports back
 * @param accessUrl address of the repository's copy, if the delivered package is that copy
 */
public record FixedPackage(
        String name, String targetPath, Optional<String> statusRef, Optional<String> accessUrl) {}
