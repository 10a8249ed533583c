// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { PageHead } from '../parts/PageHead';

/** The way from a paper to a submission. */
export function Wizard() {
  const { t } = useTranslation();
  return <PageHead title={t('newSubmission')} />;
}
