// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';

/** Says that something is on its way. */
export function Loading({ text }: { text?: string }) {
  const { t } = useTranslation();
  return <p role="status" className="loading">{text ?? t('loading')}</p>;
}
