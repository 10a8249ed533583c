// SPDX-License-Identifier: Apache-2.0
import { newKey, send } from './http';
import { type Query, queryString } from './query';
import type { Attributes, Changes, Identifier, Resource, TypeName } from './types';

const MEDIA_TYPE = 'application/vnd.api+json';

interface RawDocument {
  data: unknown;
  included?: Array<Resource<TypeName>>;
  meta?: { page?: { totalRecords?: number } };
}

/** Resources that came along with others. */
export class Included {
  private readonly resources: Map<string, Resource<TypeName>>;

  constructor(resources: Array<Resource<TypeName>> = []) {
    this.resources = new Map(resources.map((resource) => [`${resource.type}/${resource.id}`, resource]));
  }

  /** The resource that a to-one relationship leads to, if it was included. */
  one<T extends TypeName>(link: Identifier<T> | null | undefined): Resource<T> | undefined {
    return link ? (this.resources.get(`${link.type}/${link.id}`) as Resource<T> | undefined) : undefined;
  }

  /** These and the other ones. */
  and(others: Included): Included {
    return new Included([...this.resources.values(), ...others.resources.values()]);
  }

  /** The included ones of those that a to-many relationship leads to. */
  many<T extends TypeName>(links: Array<Identifier<T>> | undefined): Array<Resource<T>> {
    return (links ?? []).flatMap((link) => this.one(link) ?? []);
  }
}

export interface Single<T extends TypeName> {
  data: Resource<T>;
  included: Included;
}

export interface List<T extends TypeName> {
  data: Array<Resource<T>>;
  included: Included;
  /** How many there are on all pages; only when the query asked for totals. */
  total: number | undefined;
}

/** Reads one resource. */
export async function read<T extends TypeName>(type: T, id: string, query: Query = {}, signal?: AbortSignal): Promise<Single<T>> {
  const raw = await json(`/data/${type}/${encodeURIComponent(id)}${queryString(type, query)}`, signal);
  return { data: raw.data as Resource<T>, included: new Included(raw.included) };
}

/** Reads a page of resources. */
export async function list<T extends TypeName>(type: T, query: Query = {}, signal?: AbortSignal): Promise<List<T>> {
  const raw = await json(`/data/${type}${queryString(type, query)}`, signal);
  return {
    data: raw.data as Array<Resource<T>>,
    included: new Included(raw.included),
    total: raw.meta?.page?.totalRecords,
  };
}

/**
 * Creates a resource. Repeating it with the same key gives the first answer and creates nothing,
 * so keep the key for as long as the outcome is not known.
 */
export async function create<T extends TypeName>(type: T, content: Changes<T>, key: string = newKey()): Promise<Resource<T>> {
  return write<T>('POST', `/data/${type}`, { type, ...content }, { 'Idempotency-Key': key });
}

/** Changes a resource that was read before; fails with `VersionConflict` when somebody else did meanwhile. */
export async function update<T extends TypeName>(resource: Resource<T>, changes: Changes<T>): Promise<Resource<T>> {
  const version = (resource.attributes as { version?: number }).version;
  const attributes = version === undefined ? changes.attributes : { ...changes.attributes, version };
  const data = { type: resource.type, id: resource.id, ...changes, ...(attributes ? { attributes } : {}) };
  return write<T>('PATCH', `/data/${resource.type}/${resource.id}`, data, {});
}

/** Deletes a resource. */
export async function remove(type: TypeName, id: string): Promise<void> {
  await send(`/data/${type}/${encodeURIComponent(id)}`, { method: 'DELETE', headers: { Accept: MEDIA_TYPE } });
}

/** One of several writes that happen together or not at all. */
export interface Operation {
  op: 'add' | 'update' | 'remove';
  data?: { type: TypeName; id?: string; lid?: string; attributes?: object; relationships?: object };
  ref?: { type: TypeName; id: string };
}

/** Does all of the operations or none; answers what each made. */
export async function operate(operations: Operation[], key: string = newKey()): Promise<Array<Resource<TypeName> | undefined>> {
  const type = `${MEDIA_TYPE};ext="https://jsonapi.org/ext/atomic"`;
  const response = await send('/data/operations', {
    method: 'POST',
    headers: { Accept: type, 'Content-Type': type, 'Idempotency-Key': key },
    body: JSON.stringify({ 'atomic:operations': operations }),
  });
  if (response.status === 204) return operations.map(() => undefined);
  const answer = (await response.json()) as { 'atomic:results': Array<{ data?: Resource<TypeName> }> };
  return answer['atomic:results'].map((result) => result.data);
}

/** The linkage of a to-one relationship. */
export function link<T extends TypeName>(type: T, id: string): { data: Identifier<T> } {
  return { data: { type, id } };
}

/** The linkage of a to-many relationship. */
export function links<T extends TypeName>(type: T, ids: string[]): { data: Array<Identifier<T>> } {
  return { data: ids.map((id) => ({ type, id })) };
}

/** Attributes of a resource that may be missing. */
export function attributesOf<T extends TypeName>(resource: Resource<T> | undefined): Partial<Attributes<T>> {
  return resource?.attributes ?? {};
}

async function json(path: string, signal?: AbortSignal): Promise<RawDocument> {
  const response = await send(path, { headers: { Accept: MEDIA_TYPE }, signal });
  return (await response.json()) as RawDocument;
}

async function write<T extends TypeName>(
  method: 'POST' | 'PATCH',
  path: string,
  data: object,
  headers: Record<string, string>,
): Promise<Resource<T>> {
  const response = await send(path, {
    method,
    headers: { Accept: MEDIA_TYPE, 'Content-Type': MEDIA_TYPE, ...headers },
    body: JSON.stringify({ data }),
  });
  return ((await response.json()) as { data: Resource<T> }).data;
}
