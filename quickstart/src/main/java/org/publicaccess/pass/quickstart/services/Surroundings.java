// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.services;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the services find around them.
 *
 * @param corePort where core answers people and the other services
 * @param smtpPort where mail is taken
 * @param sftpPort where the stand-in for NIHMS listens
 * @param sftpUser its account
 * @param sftpPassword its account's password
 * @param sftpHostKey its host key's fingerprint
 * @param broker variables that lead to the broker
 * @param lookups variables that lead core to the look-up services; none for the real ones
 * @param repositories folder of the repositories that are folders
 * @param tokenKey key of the approval links, Base32
 */
public record Surroundings(
        int corePort,
        int smtpPort,
        int sftpPort,
        String sftpUser,
        String sftpPassword,
        String sftpHostKey,
        Map<String, String> broker,
        Map<String, String> lookups,
        Path repositories,
        String tokenKey) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Surroundings[core on %d, SMTP on %d, SFTP on %d]"
                .formatted(corePort, smtpPort, sftpPort);
    }

    /** Core's address for people. */
    String baseUrl() {
        return "http://localhost:" + corePort;
    }

    /** Core's address for the other services. */
    String coreUrl() {
        return "http://127.0.0.1:" + corePort;
    }
}
