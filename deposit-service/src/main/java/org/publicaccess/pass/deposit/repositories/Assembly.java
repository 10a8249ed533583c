// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.Map;
import java.util.Set;

/** Which package a repository wants. */
public sealed interface Assembly {

    /**
     * The native bulk submission package of NIHMS.
     *
     * @param format container of the package
     * @param funderCodes local key of a funder, or its address at ROR, to the code that NIHMS knows
     *     it by
     */
    record Nihms(ArchiveFormat format, Map<String, String> funderCodes) implements Assembly {}

    /**
     * A bag as RFC 8493 describes it.
     *
     * @param format container of the bag
     * @param algorithms digests of its manifests
     * @param bagInfo the site's own lines of {@code bag-info.txt}, label to value, in their order
     */
    record BagIt(ArchiveFormat format, Set<DigestAlgorithm> algorithms, Map<String, String> bagInfo)
            implements Assembly {}

    /** No package: each file for itself. */
    record Files() implements Assembly {}

    /** A package that this version cannot make. */
    record Unsupported(String beanName) implements Assembly {}
}
