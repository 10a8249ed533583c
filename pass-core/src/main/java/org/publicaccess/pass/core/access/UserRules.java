// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.publicaccess.pass.core.jsonapi.ErrorCode;
import org.publicaccess.pass.core.jsonapi.PendingChange;
import org.publicaccess.pass.core.submissions.Person;
import org.springframework.stereotype.Component;

/** Judges what people do to users: some of their own fields, and roles for administrators. */
@Component
class UserRules {

    /** What people may write of themselves. */
    static final List<String> OWN_FIELDS = List.of("orcidId", "mutedNotifications");

    /** What administrators may write of everybody. */
    static final List<String> ADMINISTRATORS_FIELDS = List.of("roles");

    void judge(PendingChange change, Person person) {
        Set<String> allowed = new TreeSet<>();
        if (change.id() == person.id()) {
            allowed.addAll(OWN_FIELDS);
        }
        if (person.administrator()) {
            allowed.addAll(ADMINISTRATORS_FIELDS);
        }
        for (String field : change.fields()) {
            if (allowed.isEmpty()) {
                throw change.refusal(
                        field,
                        ErrorCode.NOT_YOURS,
                        "User %d is somebody else.".formatted(change.id()));
            }
            if (!allowed.contains(field)) {
                throw change.refusal(
                        field,
                        ErrorCode.UNPROCESSABLE,
                        "%s cannot be changed here, only %s. Names and addresses come from the institution's sign-in."
                                .formatted(field, String.join(", ", allowed)));
            }
        }
    }
}
