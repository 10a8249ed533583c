// SPDX-License-Identifier: Apache-2.0
import type { Id } from '../draft/Draft';
import type { Message } from '../Message';
import { message } from '../Message';
import type { Repository } from '../repositories/Repository';
import type { Duty } from './duties';

/** What a duty says in one sentence. */
export function headline(duty: Duty, repositories: Repository[]): Message {
  const places = placesOf(duty, repositories);
  if (!places) {
    return message(`duty.${duty.state}.nowhere`);
  }
  if (duty.state === 'applies') {
    return message(`duty.applies.${whenOf(duty.embargoMonths)}`, { places, months: duty.embargoMonths ?? 0 });
  }
  return message(`duty.${duty.state}.places`, { places });
}

function whenOf(months: number | null): 'anyTime' | 'onPublication' | 'within' {
  if (months === null) {
    return 'anyTime';
  }
  return months === 0 ? 'onPublication' : 'within';
}

/** "PubMed Central and Eastbrook Scholarship", or with "or" where one is enough. */
export function placesOf(duty: Duty, repositories: Repository[]): string {
  const type = duty.mode === 'one-of' ? 'disjunction' : 'conjunction';
  const names = duty.repositories.map((id: Id) => repositories.find((each) => each.id === id)?.name);
  return new Intl.ListFormat('en', { type }).format(names.filter((name) => name !== undefined));
}
