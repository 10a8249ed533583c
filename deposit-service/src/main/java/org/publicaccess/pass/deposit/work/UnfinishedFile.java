// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.work;

/**
 * The file that an attempt sent, before it has its final name.
 *
 * @param path where it lies at the target
 * @param size its bytes when it is whole; 0 while it is being written
 */
public record UnfinishedFile(String path, long size) {}
