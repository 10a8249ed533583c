// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.Locale;
import org.publicaccess.pass.loaders.kit.run.LoaderException;

/** What is loaded. */
enum Mode {
    /** Grants with their funders and investigators. */
    GRANTS,
    /** Names and ids of users that PASS knows already. */
    USERS,
    /** Funders. */
    FUNDERS;

    static Mode of(String text) {
        for (Mode mode : values()) {
            String word = mode.word();
            if (text.equalsIgnoreCase(word) || (text + "s").equalsIgnoreCase(word)) {
                return mode;
            }
        }
        throw new LoaderException(
                "There is no mode " + text + "; there are grants, users and funders.");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
