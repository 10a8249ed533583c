// SPDX-License-Identifier: Apache-2.0
import { create, list, remove } from '../../api/resources';
import { newKey, send } from '../../api/http';
import type { Id } from '../draft/Draft';
import type { FileSurroundings } from '../files/FileDesk';
import { type FileEntry, ROLES } from '../files/files';
import { upload } from '../files/upload';
import { later } from './timing';

const MEDIA_TYPE = 'application/vnd.api+json';

export async function loadFiles(submission: Id): Promise<FileEntry[]> {
  const { data } = await list('file', { filter: `submission.id==${submission}`, sort: 'id' });
  return data.map(({ id, attributes }) => ({
    key: id,
    id,
    name: attributes.name ?? '',
    ...(attributes.uri ? { uri: attributes.uri } : {}),
    role: ROLES.find((role) => role === attributes.fileRole) ?? 'supplemental',
    description: attributes.description ?? '',
    state: 'stored',
  }));
}

/** How the file desk reaches core. */
export const coreFiles: FileSurroundings = {
  upload,
  async create(submission, { uri, name, mimeType, role, description }, key) {
    const attributes = { uri, name, mimeType, fileRole: role, description };
    const relationships = { submission: { data: { type: 'submission' as const, id: submission } } };
    return (await create('file', { attributes, relationships } as never, key)).id;
  },
  async update(id, { role, description }) {
    const attributes = { fileRole: role, description };
    await send(`/data/file/${id}`, {
      method: 'PATCH',
      headers: { Accept: MEDIA_TYPE, 'Content-Type': MEDIA_TYPE },
      body: JSON.stringify({ data: { type: 'file', id, attributes } }),
    });
  },
  remove: (id) => remove('file', id),
  newKey,
  later,
};
