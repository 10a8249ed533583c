// SPDX-License-Identifier: Apache-2.0

/** Over it a tab tells the others that somebody signed in. */
export const SIGNED_IN_CHANNEL = 'pass-signed-in';
