// SPDX-License-Identifier: Apache-2.0
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** One thing to mend: the same words stand at the field. */
export interface FieldProblem {
  /** Id of the field to go to. */
  field?: string;
  message: string;
}

/** Lists what has to be mended and takes the focus whenever the list is a new one. */
export function ErrorSummary({ problems, title }: { problems: FieldProblem[]; title?: string }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title ?? t('errorSummary', { count: problems.length })}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            {field ? <a href={`#${field}`} onClick={(event) => goTo(field, event)}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(field: string, event: MouseEvent): void {
  event.preventDefault();
  const target = document.getElementById(field);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}
