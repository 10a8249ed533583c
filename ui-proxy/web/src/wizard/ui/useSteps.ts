// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { Person } from '../../app/session';
import type { FieldProblem } from '../../parts/ErrorSummary';
import type { Id } from '../draft/Draft';
import { manuscripts } from '../files/files';
import { problemsOf } from '../problems';
import { nextStep, passedOver, type Problem, readStep, type Step } from '../steps';
import { type Message, message } from '../Message';
import { handOver, type Open } from './open';
import { schemaQuery, workQuery } from './plan';
import { useText } from './texts';

export interface Steps {
  step: Step;
  goOn: () => Promise<void>;
  goTo: (step: Step, field?: string) => void;
  /** What stood against going on when the person tried. */
  summary: FieldProblem[];
  /** Shows problems in the summary, which takes the focus. */
  report: (problems: { field: string; message: Message }[]) => void;
  isChecked: boolean;
  isGoing: boolean;
}

/** Where in the wizard the person is, and the ways on. */
export function useSteps(open: Open, me: Person, problems: Problem[]): Steps {
  const { '*': path, id } = useParams();
  const step = readStep(path);
  const { key: visit } = useLocation();
  const navigate = useNavigate();
  const { say } = useText();
  const [checked, setChecked] = useState<Step[]>([]);
  const [summary, setSummary] = useState<{ visit: string; problems: FieldProblem[] }>({ visit, problems: [] });
  const [isGoing, setGoing] = useState(false);
  const work = useWork(open, me);

  const report = useCallback(
    (found: { field: string; message: Message }[]) =>
      setSummary({ visit, problems: found.map(({ field, message: text }) => ({ field, message: say(text) })) }),
    [visit, say],
  );
  const goTo = useCallback(
    (target: Step, field?: string) => {
      const { stored } = open.session.get();
      setChecked((before) => [...new Set([...before, target])]);
      if (stored) void navigate(addressOf(stored.submission, target), { state: { field } });
    },
    [open, navigate],
  );
  const goOn = useCallback(async () => {
    const here = problems.filter((problem) => problem.step === step);
    setChecked((before) => [...new Set([...before, step])]);
    report(here);
    if (here.length > 0) return;
    setGoing(true);
    try {
      const next = await work(step);
      if (!next) return;
      if (id === undefined) {
        handOver(next.submission, open);
        await navigate(addressOf(next.submission, 'paper'), { replace: true });
      }
      await navigate(addressOf(next.submission, next.step), { state: { passed: passedOver(step, next.step) } });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      report([{ field: '', message: message('frame.failed', { detail }) }]);
    } finally {
      setGoing(false);
    }
  }, [open, id, problems, step, report, navigate, work]);

  return {
    step,
    goOn,
    goTo,
    report,
    summary: useMemo(() => (summary.visit === visit ? summary.problems : []), [summary, visit]),
    isChecked: checked.includes(step),
    isGoing,
  };
}

export function addressOf(submission: Id, step: Step): string {
  const base = `/submissions/${submission}/edit`;
  return step === 'paper' ? base : `${base}/${step}`;
}

/** Saves, works out what follows, and tells which step needs the person next. */
function useWork(open: Open, me: Person) {
  const client = useQueryClient();
  return useCallback(
    async (step: Step): Promise<{ submission: Id; step: Step } | null> => {
      const { session, desk } = open;
      await desk.flush();
      const isSaved = await session.flush();
      const submission = session.get().stored?.submission;
      if (!isSaved || !submission) return null;
      desk.begin(submission);
      const { choice } = await client.fetchQuery(workQuery(session, submission, session.get().draft));
      const { draft } = session.get();
      const schema = draft.repositories.length > 0 ? await client.fetchQuery(schemaQuery(draft.repositories)) : undefined;
      const files = desk.get();
      const email = me.user.attributes.email ?? '';
      const all = problemsOf({ draft, files, choice, schema, myEmail: email, now: new Date() });
      const isWithoutManuscript = manuscripts(files).length === 0;
      const hint: Problem = { step: 'files', field: '', message: message('files.problem.noManuscript') };
      return { submission, step: nextStep(step, isWithoutManuscript ? [...all, hint] : all) };
    },
    [client, open, me],
  );
}
