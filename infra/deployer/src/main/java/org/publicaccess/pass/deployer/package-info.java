// SPDX-License-Identifier: Apache-2.0
/**
 * Brings a release into an environment on AWS: migrates, rolls, waits, and takes back what fails.
 */
@NullMarked
package org.publicaccess.pass.deployer;

import org.jspecify.annotations.NullMarked;
