// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an identity provider says about a person.
 *
 * @param displayName the name to show
 * @param firstName given name
 * @param lastName surname
 * @param email address
 * @param eppn eduPersonPrincipalName, {@code name@domain}; the login name
 * @param uniqueId eduPersonUniqueId, which is never given to another person
 * @param employeeId the institution's number of the person, if it tells
 * @param affiliations eduPersonScopedAffiliation
 */
record AssertedPerson(
        String displayName,
        String firstName,
        String lastName,
        String email,
        String eppn,
        String uniqueId,
        Optional<String> employeeId,
        Set<String> affiliations) {

    /** The part of the login name behind the {@code @}. */
    String domain() {
        return eppn.substring(eppn.indexOf('@') + 1);
    }

    /** The domain and the affiliations. */
    Set<String> allAffiliations() {
        Set<String> all = new LinkedHashSet<>();
        all.add(domain());
        all.addAll(affiliations);
        return all;
    }

    /** What tells the person from others, the surest first, each as {@code domain:type:value}. */
    List<String> locators() {
        List<String> locators = new ArrayList<>();
        locators.add(locator("unique-id", uniqueId.replaceFirst("@.*", "")));
        String local = eppn.substring(0, eppn.indexOf('@'));
        locators.add(locator("eppn", local.toLowerCase(Locale.ROOT)));
        employeeId.ifPresent(id -> locators.add(locator("employeeid", id)));
        return locators;
    }

    private String locator(String type, String value) {
        return domain() + ":" + type + ":" + value;
    }
}
