// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.notification.mail;

/**
 * Somebody as a mail header names them.
 *
 * @param address bare mail address
 * @param name the person's name, empty when it is not known
 */
public record Mailbox(String address, String name) {}
