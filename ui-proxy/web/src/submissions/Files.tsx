// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import type { Details } from './detail';

/** What was uploaded. */
export function Files({ details: { files, view } }: { details: Details }) {
  const { t } = useTranslation();
  if (files.length === 0) {
    return <p className="muted">{t(view.submission.attributes.source === 'other' ? 'submissions.filesElsewhere' : 'submissions.noFiles')}</p>;
  }
  return (
    <ul className="plain-list files">
      {files.map(({ id, attributes: { name, uri, fileRole, description } }) => (
        <li key={id}>
          {uri ? <a href={uri} download>{name}</a> : name}
          {fileRole && <span className="muted"> · {t(`submissions.fileRole.${fileRole}`)}</span>}
          {description && <div className="muted small">{description}</div>}
        </li>
      ))}
    </ul>
  );
}
