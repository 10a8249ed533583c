// SPDX-License-Identifier: Apache-2.0
import type { Source } from '../draft/Draft';
import { useText } from './texts';

/** Says who a value is from. */
export function SourceTag({ source }: { source: Source | undefined }) {
  const { t } = useText();
  return source ? <span className={`wizard-source ${source.toLowerCase()}`}>{t(`source.${source}`)}</span> : null;
}
