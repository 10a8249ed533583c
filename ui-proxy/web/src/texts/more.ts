// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';

/** Adds the English texts of a part that is loaded later, so that the first page loads less. */
export function addTexts(texts: Record<string, object>): void {
  i18next.addResourceBundle('en', 'translation', texts, true);
}
