// SPDX-License-Identifier: Apache-2.0
import { TextInput } from '../../parts/TextInput';
import { withField } from '../draft/changes';
import { useProblem, useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { JournalField } from './JournalField';

/** Title and journal, for papers that no look-up knows and for corrections. */
export function PaperFields() {
  const { t, say } = useText();
  const { draft, session } = useWizard();
  const problem = useProblem(say);
  return (
    <section className="card" aria-labelledby="by-hand-title">
      <h2 id="by-hand-title">{t('byHand.title')}</h2>
      <TextInput
        id="title"
        label={t('field.title')}
        value={draft.metadata.title ?? ''}
        onChange={(title) => session.update((current) => withField(current, 'title', title))}
        error={problem('title')}
        rows={2}
        isRequired
      />
      <JournalField />
    </section>
  );
}
