// SPDX-License-Identifier: Apache-2.0
import { createContext, use } from 'react';
import type { Person } from '../../app/session';
import type { Message } from '../Message';
import type { Draft } from '../draft/Draft';
import type { FileEntry } from '../files/files';
import type { FileDesk } from '../files/FileDesk';
import type { DraftSession, SaveState } from '../saving/DraftSession';
import type { Stored } from '../saving/Stored';
import type { Problem, Step } from '../steps';
import type { Plan } from './plan';

/** What every part of the wizard works with. */
export interface Wizard {
  me: Person;
  session: DraftSession;
  desk: FileDesk;
  draft: Draft;
  stored: Stored | null;
  state: SaveState;
  files: FileEntry[];
  plan: Plan;
  problems: Problem[];
  /** Whether the person tried to go on, so that the problems of this step are shown at the fields. */
  isChecked: boolean;
  /** Goes on to the next step that needs the person, or shows what stands against it. */
  goOn: () => Promise<void>;
  goTo: (step: Step, field?: string) => void;
  /** Shows problems in the summary, which takes the focus. */
  report: (problems: { field: string; message: Message }[]) => void;
}

export const WizardContext = createContext<Wizard | null>(null);

export function useWizard(): Wizard {
  const wizard = use(WizardContext);
  if (!wizard) throw new Error('This part belongs into the wizard.');
  return wizard;
}

/** The problem of a field in words, once it is to be shown. */
export function useProblem(say: (message: Problem['message']) => string): (field: string) => string | undefined {
  const { problems, isChecked } = useWizard();
  return (field) => {
    const problem = isChecked ? problems.find((each) => each.field === field) : undefined;
    return problem && say(problem.message);
  };
}
