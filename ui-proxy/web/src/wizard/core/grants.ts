// SPDX-License-Identifier: Apache-2.0
import { list } from '../../api/resources';
import type { Id, Person } from '../draft/Draft';
import type { Grant } from '../grants/grants';

/** The grants of a person, the longest running first. */
export async function grantsOf(person: Id, signal?: AbortSignal): Promise<Grant[]> {
  const { data, included } = await list(
    'grant',
    {
      filter: `pi.id==${person},coPis.id==${person}`,
      include: ['primaryFunder', 'directFunder'],
      sort: '-endDate',
      size: 500,
    },
    signal,
  );
  return data.map(({ id, attributes, relationships }) => {
    const links = [relationships.primaryFunder?.data, relationships.directFunder?.data];
    const funders = links.map((link) => included.one(link)).filter((funder) => funder !== undefined);
    return {
      id,
      awardNumber: attributes.awardNumber ?? '',
      projectName: attributes.projectName ?? '',
      status: attributes.awardStatus ?? '',
      startDate: (attributes.startDate ?? '').slice(0, 10),
      endDate: (attributes.endDate ?? '').slice(0, 10),
      funders: [...new Set(funders.map((funder) => funder.attributes.name ?? ''))],
      hasPolicy: funders.some((funder) => Boolean(funder.relationships.policy?.data)),
    };
  });
}

/** The institution whose domain a person's affiliations name; its policy binds that person. */
export async function institutionOf(person: Person): Promise<Id | null> {
  const { data } = await list('institution', { size: 500 });
  const domains = person.affiliation.map((each) => each.slice(each.indexOf('@') + 1).toLowerCase());
  return data.find(({ attributes }) => domains.includes((attributes.domain ?? '-').toLowerCase()))?.id ?? null;
}
