// SPDX-License-Identifier: Apache-2.0
import { useId } from 'react';
import { Button } from 'react-aria-components';
import { useMessages } from '../../parts/Messages';
import { TextInput } from '../../parts/TextInput';
import { useProblem, useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { type FileEntry, ROLES, type Role } from './files';

/** One file: what it is, how far it has come, and what became of it. */
export function FileRow({ entry }: { entry: FileEntry }) {
  const { t, say } = useText();
  const problem = useProblem(say)(`role-${entry.key}`);
  return (
    <li className={`card wizard-file ${entry.state}`} id={`file-${entry.key}`} tabIndex={-1}>
      <div className="wizard-file-head">
        <FileName entry={entry} />
        <FileButtons entry={entry} />
      </div>
      {entry.problem && <p className="field-error">{say(entry.problem)}</p>}
      {(entry.state === 'uploading' || entry.state === 'waiting') && <Progress entry={entry} />}
      {entry.state !== 'failed' && (
        <div className="wizard-two">
          <RoleField entry={entry} problem={problem} />
          <DescriptionField entry={entry} />
        </div>
      )}
      {entry.state === 'stored' && <span className="visually-hidden" role="status">{t('files.stored', { name: entry.name })}</span>}
    </li>
  );
}

function FileName({ entry }: { entry: FileEntry }) {
  const size = entry.size === undefined ? '' : ` ${sizeText(entry.size)}`;
  return (
    <span className="wizard-file-name">
      {entry.uri ? <a href={entry.uri} download>{entry.name}</a> : <strong>{entry.name}</strong>}
      <span className="muted">{size}</span>
    </span>
  );
}

function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

function FileButtons({ entry }: { entry: FileEntry }) {
  const { t } = useText();
  const { desk } = useWizard();
  const { say } = useMessages();
  const remove = async () => {
    try {
      await desk.remove(entry.key);
      say(t('files.removed', { name: entry.name }));
      document.getElementById('file-input')?.focus();
    } catch (error) {
      say(t('files.notRemoved', { name: entry.name, detail: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <span className="actions">
      {entry.state === 'failed' && desk.canRetry(entry.key) && (
        <Button className="button small" onPress={() => desk.retry(entry.key)}>
          {t('files.retry')} <span className="visually-hidden">{entry.name}</span>
        </Button>
      )}
      <Button className="button small quiet" onPress={() => void remove()}>
        {t('files.remove')} <span className="visually-hidden">{entry.name}</span>
      </Button>
    </span>
  );
}

function Progress({ entry }: { entry: FileEntry }) {
  const { t } = useText();
  const percent = Math.round((entry.progress ?? 0) * 100);
  return (
    <p className="wizard-progress">
      <progress max={100} value={percent} aria-label={t('files.progress', { name: entry.name })} />
      <span>{entry.state === 'waiting' ? t('files.waiting') : `${percent} %`}</span>
    </p>
  );
}

function RoleField({ entry, problem }: { entry: FileEntry; problem: string | undefined }) {
  const { t } = useText();
  const { desk } = useWizard();
  const id = `role-${entry.key}`;
  const error = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('files.role')}</label>
      <select
        id={id}
        value={entry.role}
        onChange={(event) => desk.setRole(entry.key, event.target.value as Role)}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? error : undefined}
      >
        {ROLES.map((role) => <option key={role} value={role}>{t(`files.roles.${role}`)}</option>)}
      </select>
      {problem && <span className="field-error" id={error}>{problem}</span>}
    </div>
  );
}

function DescriptionField({ entry }: { entry: FileEntry }) {
  const { t } = useText();
  const { desk } = useWizard();
  return (
    <TextInput
      id={`description-${entry.key}`}
      label={t('files.description')}
      value={entry.description}
      onChange={(text) => desk.setDescription(entry.key, text)}
    />
  );
}
