// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.packaging;

import java.util.Optional;

/**
 * What is fixed about a package before it is made.
 *
 * @param fileName name at the repository, with extension; the same for every attempt of a round
 * @param statusRef how the repository speaks of the package, if it reports back
 */
public record PackagePlan(String fileName, Optional<String> statusRef) {}
