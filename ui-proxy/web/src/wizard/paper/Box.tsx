// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useState } from 'react';
import { DropZone, FileTrigger, Button, isFileDropItem, type DropZoneProps } from 'react-aria-components';
import { TextInput } from '../../parts/TextInput';
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import type { LookupField, LookupState } from './useLookup';

type FileDrop = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

interface Props {
  state: LookupState;
  find: (text: string) => void;
  readFile: (file: File) => void;
  enterByHand: () => void;
  isByHand: boolean;
}

/** The one box: a DOI, a PubMed id, a title, or the file itself. */
export function Box({ state, find, readFile, enterByHand, isByHand }: Props) {
  const { t, say } = useText();
  const { draft } = useWizard();
  const [text, setText] = useState(draft.metadata.doi ?? '');
  const isLooking = state.kind === 'looking';
  const problemOf = (field: LookupField) =>
    state.kind === 'problem' && state.field === field ? say(state.message) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    find(text);
  };
  const drop = async (event: FileDrop) => {
    const item = event.items.find(isFileDropItem);
    if (item) readFile(await item.getFile());
  };
  return (
    <DropZone className="card wizard-box" onDrop={(event) => void drop(event)} aria-label={t('box.drop')}>
      <form onSubmit={submit} className="wizard-box-form" noValidate>
        <TextInput
          id="query"
          label={t('box.label')}
          hint={t('box.hint')}
          value={text}
          onChange={setText}
          error={problemOf('query')}
          autoComplete="off"
        />
        <button type="submit" className="button primary" disabled={isLooking}>{t('box.find')}</button>
      </form>
      <div className="wizard-box-more">
        <FileTrigger acceptedFileTypes={['.pdf', '.doc', '.docx']} onSelect={(files) => files?.[0] && readFile(files[0])}>
          <Button id="start-file" className="button small">{t('box.file')}</Button>
        </FileTrigger>
        {!isByHand && <button type="button" className="button small quiet" onClick={enterByHand}>{t('box.byHand')}</button>}
      </div>
      {problemOf('start-file') && <p className="field-error" id="start-file-error">{problemOf('start-file')}</p>}
      <p role="status" className="wizard-box-status">
        {isLooking && t('box.looking', { what: state.what })}
        {state.kind === 'found' && t('box.found')}
      </p>
    </DropZone>
  );
}

