// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { TextInput } from '../../parts/TextInput';
import { withSubmitter } from '../draft/changes';
import type { Submitter } from '../draft/Draft';
import { useProblem, useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { PersonField } from './PersonField';

const KINDS = ['me', 'person', 'invited'] as const;

/** For whom the submission is. */
export function WhoSection() {
  const { t } = useText();
  const { draft, session, stored } = useWizard();
  const { submitter } = draft;
  const [before, setBefore] = useState<Partial<Record<Submitter['kind'], Submitter>>>({});
  const isFixed = stored !== null && !['draft', 'changes-requested'].includes(stored.status);
  const choose = (kind: Submitter['kind']) => {
    setBefore({ ...before, [submitter.kind]: submitter });
    session.update((current) => withSubmitter(current, before[kind] ?? empty(kind)));
  };
  if (isFixed) return null;
  return (
    <section className="card" aria-labelledby="who-title">
      <h2 id="who-title">{t('who.title')}</h2>
      <fieldset className="wizard-plain">
        <legend className="visually-hidden">{t('who.title')}</legend>
        <div className="wizard-inline">
          {KINDS.map((kind) => (
            <label key={kind} className="choice">
              <input type="radio" name="who" checked={submitter.kind === kind} onChange={() => choose(kind)} />
              {t(`who.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {submitter.kind === 'person' && <PersonField person={submitter.person} />}
      {submitter.kind === 'invited' && <InvitedFields name={submitter.name} email={submitter.email} />}
    </section>
  );
}

function empty(kind: Submitter['kind']): Submitter {
  switch (kind) {
    case 'me':
      return { kind };
    case 'person':
      return { kind, person: null };
    case 'invited':
      return { kind, name: '', email: '' };
  }
}

function InvitedFields({ name, email }: { name: string; email: string }) {
  const { t, say } = useText();
  const { session } = useWizard();
  const problem = useProblem(say);
  const set = (change: { name?: string; email?: string }) =>
    session.update((draft) => withSubmitter(draft, { kind: 'invited', name, email, ...change }));
  return (
    <div className="wizard-two">
      <TextInput
        id="submitter-name"
        label={t('who.name')}
        value={name}
        onChange={(text) => set({ name: text })}
        error={problem('submitter-name')}
        isRequired
      />
      <TextInput
        id="submitter-email"
        label={t('who.email')}
        hint={t('who.emailHint')}
        type="email"
        value={email}
        onChange={(text) => set({ email: text })}
        error={problem('submitter-email')}
        isRequired
      />
    </div>
  );
}
