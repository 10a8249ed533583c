// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { Conflict } from '../draft/merge';
import { takeTheirs } from '../draft/merge';
import { fieldLabel } from '../details/labels';
import { useWizard } from './context';
import { inWords } from './inWords';
import { useText } from './texts';

/** Lets the person choose where both sides changed the same; the rest was joined already. */
export function ConflictDialog() {
  const { state } = useWizard();
  if (state.kind !== 'conflict') return null;
  return (
    <ModalOverlay isOpen className="overlay">
      <Modal className="modal">
        <Dialog role="alertdialog"><Choices conflicts={state.conflicts} /></Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type Side = 'mine' | 'theirs';

function Choices({ conflicts }: { conflicts: Conflict[] }) {
  const { t } = useText();
  const { session, draft } = useWizard();
  const [sides, setSides] = useState<Record<string, Side>>({});
  const sideOf = (conflict: Conflict): Side => sides[conflict.field] ?? 'mine';
  const decide = () => {
    const lost = conflicts.filter((conflict) => sideOf(conflict) === 'theirs');
    session.resolve(lost.reduce(takeTheirs, draft));
  };
  return (
    <>
      <Heading slot="title">{t('conflict.title')}</Heading>
      <p>{t('conflict.text')}</p>
      {conflicts.map((conflict) => (
        <Choice
          key={conflict.field}
          conflict={conflict}
          side={sideOf(conflict)}
          choose={(side) => setSides({ ...sides, [conflict.field]: side })}
        />
      ))}
      <div className="actions">
        <Button className="button primary" onPress={decide}>{t('conflict.decide')}</Button>
      </div>
    </>
  );
}

interface ChoiceProps {
  conflict: Conflict;
  side: Side;
  choose: (side: Side) => void;
}

function Choice({ conflict, side, choose }: ChoiceProps) {
  const { t } = useText();
  const label = fieldLabel(conflict.field, t);
  return (
    <fieldset className="wizard-choice">
      <legend>{label}</legend>
      {(['mine', 'theirs'] as const).map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name={`conflict-${conflict.field}`}
            checked={side === each}
            onChange={() => choose(each)}
          />
          <span>
            <strong>{t(`conflict.${each}`)}</strong> {inWords(conflict[each]) || t('conflict.empty')}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
