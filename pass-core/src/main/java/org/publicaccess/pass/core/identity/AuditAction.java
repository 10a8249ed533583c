// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import java.util.Locale;

/** What the audit trail tells about. */
public enum AuditAction {
    /** Somebody signed in. */
    SIGNED_IN,
    /** Somebody failed to sign in. */
    SIGN_IN_FAILED,
    /** Somebody ended the session. */
    SIGNED_OUT,
    /** A user was given other roles. */
    ROLES_CHANGED,
    /** A service account was made, or given another secret or other roles. */
    SERVICE_ACCOUNT_CHANGED,
    /** A service account was removed. */
    SERVICE_ACCOUNT_REMOVED,
    /** An approval link was made. */
    INVITATION_ISSUED,
    /** Somebody became the submitter by an approval link. */
    INVITATION_REDEEMED,
    /** An approval link was not accepted. */
    INVITATION_REFUSED,
    /** The redemption of an approval link was taken back. */
    INVITATION_UNDONE,
    /** A resource was deleted. */
    DELETED,
    /** Somebody uploaded a file. */
    UPLOADED,
    /** A row was made for an upload that only the store knew. */
    UPLOAD_RESTORED,
    /** An upload was deleted. */
    UPLOAD_DELETED,
    /** The bytes of an upload are not what they were. */
    UPLOAD_DAMAGED,
    /** The bytes of a damaged upload are what they were. */
    UPLOAD_MENDED;

    /** The spelling in the database and on the wire, for example {@code signed-in}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
