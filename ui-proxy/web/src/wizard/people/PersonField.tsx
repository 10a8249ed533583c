// SPDX-License-Identifier: Apache-2.0
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { findPeople } from '../core/people';
import { withSubmitter } from '../draft/changes';
import type { Person } from '../draft/Draft';
import { useProblem, useWizard } from '../ui/context';
import { useDelayed } from '../ui/useDelayed';
import { useText } from '../ui/texts';

/** A person with an account, found by name or address. */
export function PersonField({ person }: { person: Person | null }) {
  const { t } = useText();
  const { session } = useWizard();
  const choose = (chosen: Person | null) =>
    session.update((draft) => withSubmitter(draft, { kind: 'person', person: chosen }));
  if (!person) return <PersonSearch choose={choose} />;
  return (
    <p className="wizard-person">
      <span><strong>{person.name}</strong> {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}</span>
      <button type="button" className="button small" onClick={() => choose(null)}>{t('who.other')}</button>
    </p>
  );
}

function PersonSearch({ choose }: { choose: (person: Person) => void }) {
  const { t, say } = useText();
  const { me } = useWizard();
  const problem = useProblem(say)('submitter-person');
  const [text, setText] = useState('');
  const search = useDelayed(text.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['wizard', 'people', search],
    queryFn: ({ signal }) => findPeople(search, me.id, signal),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
  });
  const people = search.length > 1 ? (data?.people ?? []) : [];
  const more = (data?.total ?? 0) - people.length;
  const status = search.length < 2 ? 'typeMore' : isFetching ? 'searching' : 'nobody';
  return (
    <ComboBox
      id="submitter-person"
      className="field"
      items={people}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={(key) => {
        const found = people.find((each) => each.id === String(key));
        if (found) choose(found);
      }}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Label>{t('who.search')}</Label>
      <Text slot="description" className="hint">{more > 0 ? t('who.more', { count: more }) : t('who.searchHint')}</Text>
      <Input />
      <FieldError className="field-error">{problem}</FieldError>
      <Popover className="popover">
        <ListBox className="menu" renderEmptyState={() => <p className="menu-item">{t(`who.${status}`)}</p>}>
          {(found: Person) => (
            <ListBoxItem id={found.id} className="menu-item" textValue={found.name}>
              <span>{found.name}</span> <span className="muted">{found.email}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
