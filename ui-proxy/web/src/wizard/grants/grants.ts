// SPDX-License-Identifier: Apache-2.0
import type { Id } from '../draft/Draft';

export interface Grant {
  id: Id;
  awardNumber: string;
  projectName: string;
  status: string;
  startDate: string;
  endDate: string;
  funders: string[];
  hasPolicy: boolean;
}

/** A core of an award number shorter than this fits too many grants. */
const SHORTEST_AWARD = 5;

/** The grants whose award number the paper names: "R01 HG013482-02" names R01HG013482. */
export function namedGrants(grants: Grant[], awards: string[]): Id[] {
  const named = awards.map(plain);
  return grants
    .filter((grant) => {
      const number = plain(grant.awardNumber);
      return number.length >= SHORTEST_AWARD && named.some((award) => award.includes(number));
    })
    .map((grant) => grant.id);
}

function plain(award: string): string {
  return award.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** The grants that a search text fits: all of its words, in number, project or funder. */
export function fitting(grants: Grant[], search: string): Grant[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return grants.filter((grant) => {
    const text = [grant.awardNumber, grant.projectName, ...grant.funders].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
