// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { Button, DropZone, FileTrigger, isFileDropItem, type DropZoneProps } from 'react-aria-components';
import { useProblem, useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { NIHMS_KEY } from '../repositories/Repository';
import { FileRow } from './FileRow';
import { manuscripts } from './files';
import { OpenCopies } from './OpenCopies';

/** The manuscript and what belongs to it. */
export function FilesStep() {
  const { t, say } = useText();
  const { files, plan, draft } = useWizard();
  const problem = useProblem(say);
  useReportedFailures();
  const goesToNihms = plan.repositories.some((each) => each.key === NIHMS_KEY && draft.repositories.includes(each.id));
  const isForSomebody = draft.submitter.kind !== 'me';
  return (
    <div id="files" tabIndex={-1}>
      <p>{t(goesToNihms ? 'files.introNihms' : 'files.intro')}</p>
      {isForSomebody && manuscripts(files).length === 0 && <p className="notice">{t('files.maybeLater')}</p>}
      {files.length > 0 && (
        <ul className="wizard-files" aria-label={t('files.list')}>
          {files.map((entry) => <FileRow key={entry.key} entry={entry} />)}
        </ul>
      )}
      {problem('files') && <p className="field-error">{problem('files')}</p>}
      <Drop error={problem('file-input')} />
      {manuscripts(files).length === 0 && <OpenCopies />}
    </div>
  );
}

function Drop({ error }: { error: string | undefined }) {
  const { t } = useText();
  const { desk, files } = useWizard();
  const drop = async (event: FileDrop) => {
    const dropped = event.items.filter(isFileDropItem);
    desk.add(await Promise.all(dropped.map((item) => item.getFile())));
  };
  return (
    <DropZone
      className="card wizard-drop"
      onDrop={(event) => void drop(event)}
      aria-label={t('files.drop')}
    >
      <p>{t(manuscripts(files).length === 0 ? 'files.dropManuscript' : 'files.dropMore')}</p>
      <FileTrigger allowsMultiple onSelect={(list) => list && desk.add([...list])}>
        <Button id="file-input" className="button" aria-describedby="file-limits file-input-error">{t('files.choose')}</Button>
      </FileTrigger>
      <p className="hint" id="file-limits">{t('files.limits')}</p>
      <p className="field-error" id="file-input-error">{error}</p>
    </DropZone>
  );
}

type FileDrop = Parameters<NonNullable<DropZoneProps['onDrop']>>[0];

/** A file that was not taken is told in the summary as soon as it is known. */
function useReportedFailures() {
  const { files, report } = useWizard();
  const told = useRef(new Set<string>());
  useEffect(() => {
    const failed = files.filter((entry) => entry.problem);
    const isNew = failed.some((entry) => !told.current.has(entry.key));
    told.current = new Set(failed.map((entry) => entry.key));
    if (isNew) report(failed.map((entry) => ({ field: `file-${entry.key}`, message: entry.problem! })));
  }, [files, report]);
}
