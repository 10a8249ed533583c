// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.grants;

import java.util.List;
import java.util.Set;
import org.publicaccess.pass.loaders.kit.source.Columns;

/** The columns of a grants file, as Eclipse PASS knows them. */
final class GrantColumns {

    static final String GRANT_NUMBER = "GRANT_NUMBER";
    static final String GRANT_TITLE = "GRANT_TITLE";
    static final String AWARD_NUMBER = "AWARD_NUMBER";
    static final String AWARD_STATUS = "AWARD_STATUS";
    static final String AWARD_DATE = "AWARD_DATE";
    static final String AWARD_START = "AWARD_START";
    static final String AWARD_END = "AWARD_END";
    static final String PRIMARY_FUNDER_NAME = "PRIMARY_FUNDER_NAME";
    static final String PRIMARY_FUNDER_CODE = "PRIMARY_FUNDER_CODE";
    static final String DIRECT_FUNDER_NAME = "DIRECT_FUNDER_NAME";
    static final String DIRECT_FUNDER_CODE = "DIRECT_FUNDER_CODE";
    static final String FIRST_NAME = "PI_FIRST_NAME";
    static final String MIDDLE_NAME = "PI_MIDDLE_NAME";
    static final String LAST_NAME = "PI_LAST_NAME";
    static final String EMAIL = "PI_EMAIL";
    static final String INSTITUTIONAL_ID = "PI_INSTITUTIONAL_ID";
    static final String EMPLOYEE_ID = "PI_EMPLOYEE_ID";
    static final String ROLE = "PI_ROLE";
    static final String ACTIVE_EMPLOYEE_ID = "ACTIVE_PI_EMPLOYEE_ID";
    static final String ACTIVE_INSTITUTIONAL_ID = "ACTIVE_PI_INSTITUTIONAL_ID";
    static final String UPDATED = "UPDATE_TIMESTAMP";

    private static final List<String> ALL =
            List.of(
                    GRANT_NUMBER,
                    GRANT_TITLE,
                    AWARD_NUMBER,
                    AWARD_STATUS,
                    AWARD_DATE,
                    AWARD_START,
                    AWARD_END,
                    PRIMARY_FUNDER_NAME,
                    PRIMARY_FUNDER_CODE,
                    DIRECT_FUNDER_NAME,
                    DIRECT_FUNDER_CODE,
                    FIRST_NAME,
                    MIDDLE_NAME,
                    LAST_NAME,
                    EMAIL,
                    INSTITUTIONAL_ID,
                    EMPLOYEE_ID,
                    ROLE,
                    ACTIVE_EMPLOYEE_ID,
                    ACTIVE_INSTITUTIONAL_ID,
                    UPDATED);

    private GrantColumns() {}

    /** What a file must have for a mode. */
    static Columns of(Mode mode) {
        Set<String> required =
                switch (mode) {
                    case GRANTS ->
                            Set.of(
                                    GRANT_NUMBER,
                                    GRANT_TITLE,
                                    AWARD_START,
                                    AWARD_END,
                                    DIRECT_FUNDER_NAME,
                                    DIRECT_FUNDER_CODE,
                                    FIRST_NAME,
                                    LAST_NAME,
                                    ROLE);
                    case USERS -> Set.of(FIRST_NAME, LAST_NAME);
                    case FUNDERS -> Set.of(PRIMARY_FUNDER_NAME, PRIMARY_FUNDER_CODE);
                };
        return new Columns(ALL, required);
    }
}
