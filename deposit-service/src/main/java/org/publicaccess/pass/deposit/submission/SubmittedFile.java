// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import org.publicaccess.pass.api.FileRole;

/**
 * One file of a submission.
 *
 * @param id id of its record in core
 * @param name as uploaded; not yet safe as a file name
 * @param uri where core keeps the bytes
 * @param description what the submitter says it is; may be empty
 */
public record SubmittedFile(
        String id, String name, String uri, String description, FileRole role) {}
