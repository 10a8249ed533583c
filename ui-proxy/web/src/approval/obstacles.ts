// SPDX-License-Identifier: Apache-2.0
import type { Details } from '../submissions/detail';

export type Obstacle = 'no-manuscript' | 'several-manuscripts' | 'no-repository';

/** What stands against submitting; core would refuse it too. */
export function obstaclesOf({ files, view }: Pick<Details, 'files' | 'view'>): Obstacle[] {
  const manuscripts = files.filter((file) => file.attributes.fileRole === 'manuscript').length;
  const obstacles: Obstacle[] = [];
  if (manuscripts === 0) obstacles.push('no-manuscript');
  if (manuscripts > 1) obstacles.push('several-manuscripts');
  if (view.repositories.length === 0) obstacles.push('no-repository');
  return obstacles;
}
