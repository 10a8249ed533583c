// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.policies.engine;

/**
 * What a person should know before depositing.
 *
 * @param code stable code, for example {@code publisher-deposits}
 * @param text a sentence for people
 */
public record Warning(String code, String text) {}
