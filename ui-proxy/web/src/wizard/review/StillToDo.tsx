// SPDX-License-Identifier: Apache-2.0
import { useWizard } from '../ui/context';
import { useText } from '../ui/texts';

/** The id of the way to a field of another step. */
export function todoField(field: string): string {
  return `todo-${field}`;
}

/** What stands against sending, each with the way to where it is mended. */
export function StillToDo() {
  const { t, say } = useText();
  const { problems, goTo } = useWizard();
  if (problems.length === 0) return null;
  return (
    <section className="card wizard-todo" aria-labelledby="todo-title">
      <h2 id="todo-title">{t('review.todo')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            {say(problem.message)}{' '}
            <button type="button" id={todoField(problem.field)} className="button small" onClick={() => goTo(problem.step, problem.field)}>
              {t('review.mend', { step: t(`step.${problem.step}`) })}
              <span className="visually-hidden">: {say(problem.message)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
