// SPDX-License-Identifier: Apache-2.0
import { ApiError, Unreachable, errorOf } from './errors';
import { sessionGate } from './session-gate';

export interface HttpRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: BodyInit;
  signal?: AbortSignal | undefined;
  /** Fail with `SignedOut` instead of asking the person to sign in again. */
  anonymous?: boolean;
}

/** A key under which a POST can be repeated without making a second resource. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The value that proves to core that a request comes from this page. */
export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
  return cookie === undefined ? '' : decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

/**
 * Sends a request of the same origin. A session that ended makes it wait until the person has
 * signed in again; a CSRF token that was renewed meanwhile makes it try once more.
 */
export async function send(path: string, request: HttpRequest = {}): Promise<Response> {
  const response = await attempt(path, request);
  if (response.ok) return response;
  const error = errorOf(response.status, await bodyOf(response));
  if (response.status === 401 && !request.anonymous) {
    await sessionGate.wait();
    return send(path, request);
  }
  if (!error.has('csrf')) throw error;
  await renewToken(request);
  const repeated = await attempt(path, request);
  if (repeated.ok) return repeated;
  throw errorOf(repeated.status, await bodyOf(repeated));
}

/** Whoever asks who they are gets the token again; without a session the person signs in first. */
async function renewToken({ anonymous }: HttpRequest): Promise<void> {
  const answer = await attempt('/user/whoami', { headers: { Accept: 'application/json' } });
  if (answer.status === 401 && !anonymous) await sessionGate.wait();
}

async function attempt(path: string, request: HttpRequest): Promise<Response> {
  try {
    return await fetch(path, {
      method: request.method ?? 'GET',
      headers: { ...request.headers, 'X-Requested-With': 'XMLHttpRequest', 'X-XSRF-TOKEN': csrfToken() },
      credentials: 'same-origin',
      redirect: 'error',
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
  } catch (cause) {
    if (request.signal?.aborted || cause instanceof ApiError) throw cause;
    throw new Unreachable(cause);
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined; // errorOf names the status then
  }
}

/** An answer in JSON of an address that is not JSON:API. */
export async function getJson<T>(path: string, options: Pick<HttpRequest, 'signal' | 'anonymous'> = {}): Promise<T> {
  const response = await send(path, { ...options, headers: { Accept: 'application/json' } });
  return (await response.json()) as T;
}

/** Posts JSON to an address that is not JSON:API. */
export async function postJson<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await send(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  });
  return (response.status === 204 ? undefined : await response.json()) as T;
}
