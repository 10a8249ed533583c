// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.submission;

import java.util.Optional;

/**
 * Who paid for the work.
 *
 * @param localKey how PASS names it, for example {@code x.edu:funder:100}
 * @param ror address or bare identifier at the Research Organization Registry
 * @param crossrefFunderId identifier in the Open Funder Registry
 */
public record Funder(
        Optional<String> localKey,
        Optional<String> name,
        Optional<String> ror,
        Optional<String> crossrefFunderId) {}
