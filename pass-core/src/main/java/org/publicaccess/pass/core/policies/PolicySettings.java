// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of policies. Property names begin with {@code pass.policy}. The first three describe one
 * institution, as Eclipse PASS knows it; more institutions are rows.
 *
 * @param institution domain of the institution's affiliations ({@code
 *     PASS_CORE_POLICY_INSTITUTION}); blank for none
 * @param institutionalPolicyTitle title of its policy ({@code
 *     PASS_CORE_POLICY_INSTITUTIONAL_POLICY_TITLE})
 * @param institutionalRepositoryName name of its repository ({@code
 *     PASS_CORE_POLICY_INSTITUTIONAL_REPOSITORY_NAME})
 * @param nihmsRepositoryKey key of the repository that NIHMS fills ({@code
 *     PASS_CORE_POLICY_NIHMS_REPOSITORY_KEY})
 */
@ConfigurationProperties("pass.policy")
record PolicySettings(
        String institution,
        String institutionalPolicyTitle,
        String institutionalRepositoryName,
        String nihmsRepositoryKey) {}
