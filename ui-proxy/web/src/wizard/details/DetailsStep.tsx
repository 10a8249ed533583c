// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { Loading } from '../../parts/Loading';
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';

/** The form library is large, so it comes when it is needed. */
const DetailsForm = lazy(async () => ({ default: (await import('./form/DetailsForm')).DetailsForm }));

/** What the repositories want to know of the paper. */
export function DetailsStep() {
  const { t } = useText();
  const { draft, plan } = useWizard();
  if (draft.repositories.length === 0) return <p className="notice">{t('details.noRepository')}</p>;
  return (
    <>
      <p>{t('details.intro')}</p>
      <section className="card wizard-details">
        {plan.schema ? (
          <Suspense fallback={<Loading />}><DetailsForm schema={plan.schema} /></Suspense>
        ) : (
          <Loading />
        )}
      </section>
    </>
  );
}
