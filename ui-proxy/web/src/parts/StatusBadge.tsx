// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { SubmissionStatus } from '../api/types';
import { Explained } from './Explained';

export type Tone = 'neutral' | 'info' | 'attention' | 'good' | 'bad';

const TONES: Record<SubmissionStatus, Tone> = {
  draft: 'neutral',
  'manuscript-required': 'attention',
  'approval-requested': 'attention',
  'changes-requested': 'attention',
  cancelled: 'neutral',
  submitted: 'info',
  'needs-attention': 'bad',
  complete: 'good',
};

/** The status of a submission, with what it means. */
export function StatusBadge({ status, explained = true }: { status: SubmissionStatus; explained?: boolean }) {
  const { t } = useTranslation();
  const label = t(`submissionStatus.${status}.label`);
  const badge = <Badge tone={TONES[status]}>{label}</Badge>;
  return explained ? <Explained term={label} text={t(`submissionStatus.${status}.meaning`)}>{badge}</Explained> : badge;
}

/** A short word on a coloured ground. */
export function Badge({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
