// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

/** The attributes that PASS asks an identity provider for, under their configuration keys. */
enum PersonAttribute {
    DISPLAY_NAME,
    GIVEN_NAME,
    SURNAME,
    EMAIL,
    EPPN,
    UNIQUE_ID,
    EMPLOYEE_ID,
    SCOPED_AFFILIATION
}
