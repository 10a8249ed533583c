// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.Locale;

/**
 * Makes an institution's own ids unique in PASS.
 *
 * @param domain the institution's domain, for example {@code example.edu}
 */
record LocalKeys(String domain) {

    String grant(String number) {
        return domain + ":grant:" + number;
    }

    String funder(String code) {
        return domain + ":funder:" + code;
    }

    String employee(String id) {
        return domain + ":employeeid:" + id;
    }

    String institutional(String id) {
        return institutionalPrefix() + id.toLowerCase(Locale.ROOT);
    }

    String institutionalPrefix() {
        return domain + ":eppn:";
    }

    String employeePrefix() {
        return domain + ":employeeid:";
    }
}
