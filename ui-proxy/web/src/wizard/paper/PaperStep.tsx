// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'react';
import { Answer } from '../duties/Answer';
import { titleOf } from '../draft/Draft';
import { GrantsSection } from '../grants/GrantsSection';
import { WhoSection } from '../people/WhoSection';
import { useWizard } from '../ui/context';
import { Box } from './Box';
import { Found } from './Found';
import { PaperFields } from './PaperFields';
import { useLookup } from './useLookup';
import { WorkChoice } from './WorkChoice';

/** Which paper it is, for whom, who paid for it, and what follows: the start, in one box. */
export function PaperStep() {
  const { draft, stored, isChecked, problems } = useWizard();
  const [awards, setAwards] = useState<string[]>([]);
  const [isByHand, setByHand] = useState(false);
  const name = useCallback((named: string[]) => setAwards(named), []);
  const { state, find, readFile, take } = useLookup(name);
  const isKnown = titleOf(draft) !== '';
  const hasTitleProblem = isChecked && problems.some((problem) => problem.field === 'title');
  const isNeeded = hasTitleProblem || (stored !== null && !isKnown);
  useEffect(() => {
    if (isNeeded) setByHand(true); // and it stays while the title is typed
  }, [isNeeded]);
  const isOpen = isByHand || isNeeded;
  return (
    <>
      <Box state={state} find={find} readFile={readFile} enterByHand={() => setByHand(true)} isByHand={isOpen} />
      {state.kind === 'choosing' && <WorkChoice works={state.works} take={take} />}
      {isKnown && <Found correct={() => setByHand(true)} isOpen={isOpen} />}
      {isOpen && <PaperFields />}
      <WhoSection />
      <GrantsSection awards={awards} />
      <Answer />
    </>
  );
}
