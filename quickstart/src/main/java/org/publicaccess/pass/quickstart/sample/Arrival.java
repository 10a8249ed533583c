// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

/**
 * A package that is in its repository.
 *
 * @param repository the repository's name
 * @param repositoryKey the key of its configuration
 * @param depositId the deposit's id
 * @param reference what the deposit or the copy says about where it lies
 */
public record Arrival(
        String repository, String repositoryKey, String depositId, String reference) {}
