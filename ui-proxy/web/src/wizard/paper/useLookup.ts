// SPDX-License-Identifier: Apache-2.0
import { useCallback, useRef, useState } from 'react';
import { ApiError, Unreachable } from '../../api/errors';
import { journalById } from '../core/journals';
import { journalOf, lookUp, readPdf } from '../core/lookups';
import { withJournal, withWork } from '../draft/changes';
import { refusal } from '../files/files';
import { readQuery } from '../lookup/query';
import { awardsIn, type Work } from '../lookup/works';
import { type Message, message } from '../Message';
import { useWizard } from '../ui/context';

export type LookupState =
  | { kind: 'idle' }
  | { kind: 'looking'; what: string }
  | { kind: 'choosing'; works: Work[] }
  | { kind: 'found' }
  | { kind: 'problem'; field: LookupField; message: Message };

export type LookupField = 'query' | 'start-file';

/** Finds the paper that the person means, and fills in what is known of it. */
export function useLookup(name: (awards: string[]) => void) {
  const { session, desk, report } = useWizard();
  const [state, setState] = useState<LookupState>({ kind: 'idle' });
  const round = useRef(0);

  const fail = useCallback(
    (field: LookupField, text: Message) => {
      setState({ kind: 'problem', field, message: text });
      report([{ field, message: text }]);
    },
    [report],
  );

  const take = useCallback(
    async (work: Work, mine: number) => {
      setState({ kind: 'looking', what: work.doi ?? work.title ?? '' });
      const found = work.doi ? await journalAnswer(work.doi) : null;
      if (mine !== round.current) return;
      if (found === 'no journal') {
        fail('query', message('query.book', { doi: work.doi ?? '' }));
        return;
      }
      session.update((draft) => withWork(draft, work, work.source));
      if (found) {
        const journal = await journalById(found['journal-id']);
        session.update((draft) => withJournal(draft, journal, 'Crossref'));
        name(awardsIn(found.crossref));
      }
      setState({ kind: 'found' });
    },
    [session, fail, name],
  );

  const run = useCallback(
    async (field: LookupField, what: string, search: () => Promise<Work[] | Message>) => {
      const mine = ++round.current;
      report([]);
      setState({ kind: 'looking', what });
      try {
        const found = await search();
        if (mine !== round.current) return;
        if (!Array.isArray(found)) fail(field, found);
        else if (found.length > 1) setState({ kind: 'choosing', works: found });
        else if (found[0]) await take(found[0], mine);
      } catch (error) {
        if (mine === round.current) fail(field, lookupProblem(error));
      }
    },
    [report, fail, take],
  );

  const find = useCallback(
    (text: string) => {
      const query = readQuery(text);
      if (query.kind === 'wrong') {
        fail('query', query.message);
        return;
      }
      void run('query', query.text, async () => {
        const { results } = await lookUp(query.text);
        return results.length > 0 ? results : message(`query.unknown.${query.kind}`, { text: query.text });
      });
    },
    [fail, run],
  );

  const readFile = useCallback(
    (file: File) => {
      const refused = refusal(file);
      if (refused) {
        fail('start-file', refused);
        return;
      }
      desk.add([file]);
      void run('start-file', file.name, () => worksIn(file));
    },
    [desk, fail, run],
  );

  return { state, find, readFile, take: (work: Work) => void take(work, ++round.current) };
}

async function worksIn(file: File): Promise<Work[] | Message> {
  if (!/\.pdf$/i.test(file.name)) {
    return message('query.file.noPdf', { name: file.name });
  }
  const { lookup, error } = await readPdf(file);
  if (error) return message('query.down');
  return lookup && lookup.results.length > 0 ? lookup.results : message('query.file.unknown', { name: file.name });
}

/** A paper whose journal cannot be asked for now is taken nevertheless; a book is not. */
async function journalAnswer(doi: string) {
  try {
    return await journalOf(doi);
  } catch (error) {
    if (error instanceof ApiError && error.status === 422) return 'no journal' as const;
    if (error instanceof ApiError || error instanceof Unreachable) return null;
    throw error;
  }
}

function lookupProblem(error: unknown): Message {
  if (error instanceof Unreachable) return message('query.offline');
  if (!(error instanceof ApiError)) throw error;
  switch (error.status) {
    case 502:
    case 504:
      return message('query.down');
    case 503:
      return message('query.busy');
    case 413:
      return message('query.file.tooLarge');
    case 422:
      return message('query.file.unreadable');
    default:
      return message('query.told', { detail: error.message });
  }
}
