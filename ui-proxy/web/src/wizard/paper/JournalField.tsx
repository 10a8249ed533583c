// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { findJournals } from '../core/journals';
import { withJournal } from '../draft/changes';
import { useWizard } from '../ui/context';
import { useDelayed } from '../ui/useDelayed';
import { useText } from '../ui/texts';

/** The journal among those that PASS knows; it tells who deposits. */
export function JournalField() {
  const { t } = useText();
  const { draft, session } = useWizard();
  const [text, setText] = useState(draft.journal?.name ?? '');
  const chosen = draft.journal?.name;
  useEffect(() => {
    if (chosen) setText(chosen);
  }, [chosen]);
  const search = useDelayed(text.trim());
  const { data: journals = [], isFetching } = useQuery({
    queryKey: ['wizard', 'journals', search],
    queryFn: ({ signal }) => findJournals(search, signal),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });
  const choose = (key: string | number | null) => {
    const journal = journals.find((each) => each.id === String(key));
    if (!journal) return;
    setText(journal.name);
    session.update((current) => withJournal(current, journal, 'you'));
  };
  const type = (typed: string) => {
    setText(typed);
    if (typed === '') session.update((current) => withJournal(current, null, 'you'));
  };
  return (
    <ComboBox
      id="journal"
      className="field"
      items={journals}
      inputValue={text}
      onInputChange={type}
      selectedKey={draft.journal?.id ?? null}
      onSelectionChange={choose}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Label>{t('field.journal')}</Label>
      <Text slot="description" className="hint">{t('byHand.journalHint')}</Text>
      <div className="wizard-combo">
        <Input />
        <Button className="button small" aria-label={t('byHand.showJournals')}>▾</Button>
      </div>
      <Popover className="popover">
        <ListBox className="menu" renderEmptyState={() => <Empty isFetching={isFetching} text={search} />}>
          {(journal: { id: string; name: string }) => (
            <ListBoxItem id={journal.id} className="menu-item" textValue={journal.name}>{journal.name}</ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function Empty({ isFetching, text }: { isFetching: boolean; text: string }) {
  const { t } = useText();
  const key = text.length < 2 ? 'typeMore' : isFetching ? 'searching' : 'noJournal';
  return <p className="menu-item">{t(`byHand.${key}`)}</p>;
}
