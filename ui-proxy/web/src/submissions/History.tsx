// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../texts/dates';
import { nameOf } from './data';
import type { Details } from './detail';
import { historyOf } from './history';

/** Who did what and when, the newest first. */
export function History({ details }: { details: Details }) {
  const { t } = useTranslation();
  return (
    <ol className="history plain-list">
      {historyOf(details).map(({ id, action, date, person, role, comment, times }) => (
        <li key={id}>
          <div>
            <strong>{t(`submissions.history.${action}`)}</strong>
            {times > 1 && <span className="muted"> {t('submissions.times', { count: times })}</span>}
          </div>
          <div className="muted small">
            {dayAndTime(date)} · {nameOf(person) ?? t(role === 'service' ? 'submissions.bySystem' : 'submissions.bySomebody')}
          </div>
          {comment && <blockquote>{comment}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
