// SPDX-License-Identifier: Apache-2.0
import { ExternalLink } from '../../parts/ExternalLink';
import { Loading } from '../../parts/Loading';
import { Badge } from '../../parts/StatusBadge';
import type { Id } from '../draft/Draft';
import { useProblem, useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { type RepositoryChoice, withRepository } from './choice';
import type { Repository } from './Repository';

/** Where the paper goes: what has to be, and what the person decides. */
export function RepositoriesStep() {
  const { t, say } = useText();
  const { plan } = useWizard();
  const problem = useProblem(say)('repositories');
  const { choice, error } = plan;
  if (error) return <p role="alert">{t('answer.failed', { detail: error.message })}</p>;
  if (!choice) return <Loading />;
  const isNowhere = choice.required.length + choice.optional.length + choice.groups.length === 0;
  return (
    <div id="repositories" tabIndex={-1}>
      <p>{t('repositories.intro')}</p>
      {problem && <p className="field-error">{problem}</p>}
      {isNowhere && <p className="notice">{t('repositories.nowhere')}</p>}
      <Group title={t('repositories.required')} ids={choice.required} choice={choice} />
      {choice.groups.map((ids) => (
        <Group key={ids.join()} title={t('repositories.oneOf')} ids={ids} choice={choice} isFree />
      ))}
      <Group title={t('repositories.optional')} ids={choice.optional} choice={choice} isFree />
    </div>
  );
}

interface GroupProps {
  title: string;
  ids: Id[];
  choice: RepositoryChoice;
  isFree?: boolean;
}

function Group({ title, ids, choice, isFree = false }: GroupProps) {
  const { plan } = useWizard();
  const shown = ids.map((id) => plan.repositories.find((each) => each.id === id)).filter((each) => each !== undefined);
  if (shown.length === 0) return null;
  return (
    <fieldset className="card wizard-repositories">
      <legend><h2>{title}</h2></legend>
      <ul>
        {shown.map((repository) => (
          <li key={repository.id}>
            {isFree ? <Free repository={repository} choice={choice} /> : <About repository={repository} />}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Free({ repository, choice }: { repository: Repository; choice: RepositoryChoice }) {
  const { draft, session } = useWizard();
  const isOn = draft.repositories.includes(repository.id);
  const toggle = () =>
    session.update((current) => ({
      ...current,
      repositories: withRepository(choice, current.repositories, repository.id, !isOn),
    }));
  return (
    <div className="choice">
      <input
        type="checkbox"
        id={`repository-${repository.id}`}
        checked={isOn}
        onChange={toggle}
        aria-labelledby={`repository-name-${repository.id}`}
        aria-describedby={`repository-about-${repository.id}`}
      />
      <About repository={repository} />
    </div>
  );
}

/** What the repository is, what it gets, and who asks for it. */
function About({ repository }: { repository: Repository }) {
  const { t } = useText();
  const { plan } = useWizard();
  const asking = (plan.duties ?? []).filter((duty) => duty.repositories.includes(repository.id));
  return (
    <div>
      <h3 className="wizard-repository-name" id={`repository-name-${repository.id}`}>{repository.name}</h3>{' '}
      <Badge tone={repository.isWebLink ? 'attention' : 'info'}>
        {t(repository.isWebLink ? 'repositories.byYou' : 'repositories.byPass')}
      </Badge>
      <div id={`repository-about-${repository.id}`}>
        <p>{repository.description}</p>
        <p className="muted">
          {t(repository.isWebLink ? 'repositories.getsNothing' : 'repositories.gets')}{' '}
          {repository.agreement && t('repositories.hasAgreement')}
        </p>
        {asking.length > 0 && <p className="muted">{t('repositories.because', { policies: asking.map((duty) => duty.title).join(', ') })}</p>}
      </div>
      {repository.url && <ExternalLink href={repository.url}>{t('repositories.site', { name: repository.name })}</ExternalLink>}
    </div>
  );
}
