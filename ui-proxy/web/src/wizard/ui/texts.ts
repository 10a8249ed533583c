// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import wizard from '../../texts/en/wizard.json';
import { addTexts } from '../../texts/more';
import type { Message } from '../Message';

addTexts({ wizard });

/** The texts of the wizard, by keys without their common lead. */
export function useText(): {
  t: (key: string, values?: Record<string, string | number>) => string;
  say: (message: Message) => string;
} {
  const { t: translate } = useTranslation();
  const t = useCallback(
    (key: string, values?: Record<string, string | number>) =>
      (translate as (key: string, values?: object) => string)(`wizard.${key}`, values),
    [translate],
  );
  const say = useCallback((message: Message) => t(message.key, message.values), [t]);
  return { t, say };
}
