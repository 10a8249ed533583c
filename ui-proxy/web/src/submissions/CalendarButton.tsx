// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { type Appointment, calendarFile } from './calendar';
import { download } from './csv';
import type { Details } from './detail';

/** NIHMS usually asks for the files within days, and for the web version within weeks. */
const DAYS_TO_FILES = 3;
const DAYS_TO_WEB_VERSION = 28;

/** Saves the two approvals at NIHMS for the person's calendar. */
export function CalendarButton({ details: { view } }: { details: Details }) {
  const { t } = useTranslation();
  const save = () => {
    const { id, attributes } = view.submission;
    const start = attributes.submittedDate ?? new Date().toISOString();
    const link = `${window.location.origin}/app/submissions/${id}`;
    const appointment = (step: 'files' | 'web', days: number): Appointment => ({
      uid: `nihms-${step}-${id}@${window.location.host}`,
      day: daysAfter(start, days),
      title: t(`submissions.calendar.${step}`, { title: view.title }),
      text: t('submissions.calendar.text', { title: view.title, link }),
    });
    const appointments = [appointment('files', DAYS_TO_FILES), appointment('web', DAYS_TO_WEB_VERSION)];
    download(`nihms-${id}.ics`, 'text/calendar;charset=utf-8', calendarFile(appointments, new Date()));
  };
  return (
    <p>
      <button type="button" className="button small" onClick={save}>{t('submissions.calendar.button')}</button>
    </p>
  );
}

function daysAfter(moment: string, days: number): Date {
  const day = new Date(moment);
  day.setUTCDate(day.getUTCDate() + days);
  return day;
}
