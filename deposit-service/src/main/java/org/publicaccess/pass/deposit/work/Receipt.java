// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

import java.util.Optional;

/**
 * What a repository gave for an item that was handed in.
 *
 * @param reference how it is asked about the item
 * @param accessUrl where the item can be seen; empty while curators look at it
 */
public record Receipt(String reference, Optional<String> accessUrl) {}
