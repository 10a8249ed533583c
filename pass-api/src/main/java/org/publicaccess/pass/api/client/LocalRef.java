// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.api.client;

/**
 * A resource that a {@link Batch} creates.
 *
 * @param type JSON:API type
 * @param lid its name within the batch
 */
public record LocalRef(String type, String lid) implements Identifier {}
