// SPDX-License-Identifier: Apache-2.0
import { useWizard } from './context';
import { useText } from './texts';

/** Says whether everything is saved. */
export function SaveStatus() {
  const { t } = useText();
  const { state, stored, session } = useWizard();
  const time = state.kind === 'saved' ? state.at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) : '';
  const key = state.kind === 'idle' ? (stored ? 'stored' : 'notYet') : state.kind;
  return (
    <div className={`wizard-save ${state.kind}`}>
      <p role="status">
        <span aria-hidden="true">{MARKS[key] ?? ''} </span>
        {t(`save.${key}`, { time, detail: state.kind === 'refused' ? state.detail : '' })}
      </p>
      {state.kind === 'offline' && (
        <button type="button" className="button small" onClick={() => session.retry()}>{t('save.tryNow')}</button>
      )}
    </div>
  );
}

const MARKS: Record<string, string> = { saved: '✓', stored: '✓', offline: '!', refused: '!', gone: '!', conflict: '!' };
