// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Person, SESSION_KEY, usePerson } from '../app/session';
import { update } from '../api/resources';
import type { Attributes } from '../api/types';
import { ErrorSummary, type FieldProblem } from '../parts/ErrorSummary';
import { ExternalLink } from '../parts/ExternalLink';
import { useMessages } from '../parts/Messages';
import { PageHead } from '../parts/PageHead';
import { TextInput } from '../parts/TextInput';
import { orcidOf } from './orcid';
import profile from '../texts/en/profile.json';
import { addTexts } from '../texts/more';

addTexts({ profile });

type Kind = NonNullable<Attributes<'user'>['mutedNotifications']>[number];

/** The kinds of mail that can be switched off; see docs/notifications.md. */
const KINDS: Kind[] = ['submission-receipt', 'submission-submitted', 'submission-complete', 'approval-reminder', 'submission-cancelled'];

/** What PASS knows of the person, and what the person can change. */
export function ProfilePage() {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <>
      <PageHead title={t('profile.title')} />
      <section className="card">
        <h2>{t('profile.you')}</h2>
        <Known person={person} />
        <p className="muted">{t('profile.fromInstitution')}</p>
      </section>
      <ProfileForm person={person} key={person.id} />
    </>
  );
}

function Known({ person: { name, user: { attributes } } }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <dl className="facts">
      <dt>{t('profile.name')}</dt><dd>{name}</dd>
      <dt>{t('profile.email')}</dt><dd>{attributes.email}</dd>
      <dt>{t('profile.affiliation')}</dt><dd>{attributes.affiliation?.join(', ') || t('unknown')}</dd>
    </dl>
  );
}

function ProfileForm({ person }: { person: Person }) {
  const { t } = useTranslation();
  const { attributes } = person.user;
  const [orcid, setOrcid] = useState(attributes.orcidId ?? '');
  const [muted, setMuted] = useState<Kind[]>(attributes.mutedNotifications ?? []);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const save = useSave(person);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const id = orcidOf(orcid);
    const isWrong = orcid.trim() !== '' && id === undefined;
    setProblems(isWrong ? [{ field: 'orcid', message: t('profile.orcidWrong') }] : []);
    if (isWrong) return;
    setOrcid(id ?? '');
    save.mutate({ orcidId: id ?? null, mutedNotifications: muted });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={save.error ? [{ message: save.error.message }] : problems} />
      <section className="card">
        <h2>{t('profile.orcid')}</h2>
        <TextInput id="orcid" label={t('profile.orcidLabel')} hint={t('profile.orcidHint')} value={orcid} onChange={setOrcid} error={problems[0]?.message} />
        {attributes.orcidId && <p><ExternalLink href={attributes.orcidId}>{t('profile.orcidRecord')}</ExternalLink></p>}
      </section>
      <NotificationChoices muted={muted} onChange={setMuted} />
      <button type="submit" className="button primary" disabled={save.isPending}>{t('save')}</button>
    </form>
  );
}

function useSave(person: Person) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { say } = useMessages();
  return useMutation({
    mutationFn: (attributes: Partial<Attributes<'user'>>) => update(person.user, { attributes }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: SESSION_KEY });
      say(t('profile.saved'));
    },
  });
}

function NotificationChoices({ muted, onChange }: { muted: Kind[]; onChange: (muted: Kind[]) => void }) {
  const { t } = useTranslation();
  const toggle = (kind: Kind) => onChange(muted.includes(kind) ? muted.filter((one) => one !== kind) : [...muted, kind]);
  return (
    <section className="card">
      <fieldset className="question">
        <legend><h2>{t('profile.mails')}</h2></legend>
        <p>{t('profile.mailsText')}</p>
        {KINDS.map((kind) => (
          <div className="choice" key={kind}>
            <input type="checkbox" id={`mail-${kind}`} checked={!muted.includes(kind)} onChange={() => toggle(kind)} />
            <label htmlFor={`mail-${kind}`}>{t(`profile.kind.${kind}`)}</label>
          </div>
        ))}
      </fieldset>
    </section>
  );
}
