// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.repositories;

import java.util.ArrayList;
import java.util.List;

/** Reads the keys by which an SSH server is known. */
final class HostKeys {

    private HostKeys() {}

    static List<HostKey> read(Section section, String name) {
        List<HostKey> keys = new ArrayList<>();
        for (String text : section.texts(name)) {
            HostKey.parse(text)
                    .ifPresentOrElse(
                            keys::add,
                            () ->
                                    section.problem(
                                            name,
                                            "is neither a fingerprint (SHA256:…) nor a public key: "
                                                    + text));
        }
        return List.copyOf(keys);
    }
}
