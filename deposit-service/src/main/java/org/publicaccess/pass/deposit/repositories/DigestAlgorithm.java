// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

/** The digests that a package's manifest may carry. */
public enum DigestAlgorithm {
    SHA512("sha512", "SHA-512"),
    SHA256("sha256", "SHA-256");

    private final String bagItName;
    private final String javaName;

    DigestAlgorithm(String bagItName, String javaName) {
        this.bagItName = bagItName;
        this.javaName = javaName;
    }

    /** The spelling in a bag's file names (RFC 8493, section 2.4). */
    public String bagItName() {
        return bagItName;
    }

    /** The name for {@link java.security.MessageDigest}. */
    public String javaName() {
        return javaName;
    }
}
