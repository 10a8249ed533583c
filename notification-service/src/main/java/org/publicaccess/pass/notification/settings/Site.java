// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.settings;

/**
 * The PASS that the mails speak of.
 *
 * @param domain its host name as people know it
 * @param url where its web application answers, without a slash at the end
 */
public record Site(String domain, String url) {

    /** The page of a submission. */
    public String submissionPage(String submissionId) {
        return url + "/app/submissions/" + submissionId;
    }
}
