// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { PageError } from '../app/PageError';
import { usePerson } from '../app/session';
import { Loading } from '../parts/Loading';
import { PageHead } from '../parts/PageHead';
import { Files } from '../submissions/Files';
import { type Details, useDetails } from '../submissions/detail';
import { isSubmitter } from '../submissions/roles';
import { Agreements } from './Agreements';
import { ApprovalForm } from './ApprovalForm';
import { obstaclesOf } from './obstacles';
import './approval.css';
import approval from '../texts/en/approval.json';
import { addTexts } from '../texts/more';

addTexts({ approval });

/** Where the submitter looks once more, agrees to the repositories' terms, and submits. */
export function ApprovePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: details, error } = useDetails(id);
  if (error && !details) return <PageError error={error} />;
  if (!details) return <Loading />;
  return (
    <>
      <p><Link to={`/submissions/${id}`}>← {t('approval.back')}</Link></p>
      <PageHead title={t('approval.title')}><p className="paper-title">{details.view.title}</p></PageHead>
      <Content details={details} />
    </>
  );
}

function Content({ details }: { details: Details }) {
  const { t } = useTranslation();
  const person = usePerson();
  const { view } = details;
  if (!isSubmitter(view, person)) return <p className="notice">{t('approval.onlySubmitter')}</p>;
  if (view.status !== 'approval-requested') {
    return <p className="notice">{t('approval.notNow', { status: t(`submissionStatus.${view.status}.label`) })}</p>;
  }
  const obstacles = obstaclesOf(details);
  if (obstacles.length > 0) return <Obstacles names={obstacles} id={view.submission.id} />;
  return (
    <ApprovalForm details={details}>
      {(form) => (
        <>
          <section className="card">
            <h2>{t('approval.files')}</h2>
            <Files details={details} />
          </section>
          <Agreements repositories={view.repositories} answers={form.answers} onAnswer={form.answer} errors={form.errors} />
        </>
      )}
    </ApprovalForm>
  );
}

function Obstacles({ names, id }: { names: ReturnType<typeof obstaclesOf>; id: string }) {
  const { t } = useTranslation();
  return (
    <div className="notice attention">
      <p>{t('approval.notYet')}</p>
      <ul>{names.map((name) => <li key={name}>{t(`approval.obstacle.${name}`)}</li>)}</ul>
      <p><Link to={`/submissions/${id}/edit`}>{t('approval.edit')}</Link></p>
    </div>
  );
}
