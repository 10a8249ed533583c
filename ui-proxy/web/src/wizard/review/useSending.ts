// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { VersionConflict } from '../../api/errors';
import { newKey } from '../../api/http';
import { sendAway } from '../core/submissions';
import { isSame } from '../draft/equal';
import { message } from '../Message';
import type { Sending } from '../saving/sending';
import type { Stored } from '../saving/Stored';
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';
import { todoField } from './StillToDo';
import { agreedTexts, answerProblems, type Answers, declinedIds } from './rows';

/** What was sent under which key, so that pressing again after a broken answer counts once. */
interface Sent {
  key: string;
  what: unknown;
}

/** Sends the draft away once nothing stands against it. */
export function useSending() {
  const { session, desk, plan, problems, report } = useWizard();
  const { say } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [answers, setAnswers] = useState<Answers>({ agreements: {}, visits: false });
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const last = useRef<Sent>(null);
  const { draft } = session.get();
  const unanswered = answerProblems(draft, plan.repositories, answers);

  const deliver = useCallback(
    async (comment: string) => {
      await desk.flush();
      if (!(await session.flush())) return;
      const { stored, draft: current } = session.get();
      if (!stored) return;
      const agreements = agreedTexts(current, plan.repositories, answers);
      const declined = declinedIds(current, plan.repositories, answers);
      const sending: Sending = { draft: current, comment, agreements, declined };
      last.current = keyFor(last.current, stored, sending);
      await sendAway(stored, sending, last.current.key);
      session.close();
      await client.invalidateQueries({ refetchType: 'none' });
      await navigate(`/thanks?submission=${stored.submission}`);
    },
    [answers, client, desk, navigate, plan.repositories, session],
  );

  const send = async (comment: string) => {
    setChecked(true);
    const elsewhere = problems.map(({ field, message: text }) => ({ field: todoField(field), message: text }));
    const open = [...elsewhere, ...unanswered];
    report(open);
    if (open.length > 0) return;
    setSending(true);
    try {
      await deliver(comment);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      report([{ field: '', message: message('review.failed', { detail }) }]);
      if (error instanceof VersionConflict) await session.reload();
    } finally {
      setSending(false);
    }
  };

  const problemOf = (field: string) => {
    const found = isChecked ? unanswered.find((each) => each.field === field) : undefined;
    return found && say(found.message);
  };
  return { answers, setAnswers, send, isSending, problemOf };
}

function keyFor(last: Sent | null, stored: Stored, sending: Sending): Sent {
  const what = [stored.submission, stored.version, sending];
  return last && isSame(last.what, what) ? last : { key: newKey(), what };
}
