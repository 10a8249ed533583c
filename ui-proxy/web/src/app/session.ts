// SPDX-License-Identifier: Apache-2.0
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { SignedOut } from '../api/errors';
import { csrfToken, getJson } from '../api/http';
import { read } from '../api/resources';
import { sessionGate } from '../api/session-gate';
import type { Resource } from '../api/types';

/** Who uses the page. */
export interface Person {
  id: string;
  name: string;
  isAdmin: boolean;
  user: Resource<'user'>;
}

/** The person who is signed in, or nobody. */
export async function whoIsThere(): Promise<Person | null> {
  const id = await signedInId();
  if (id === null) return null;
  const { data: user } = await read('user', id);
  const { displayName, firstName, lastName, username, roles } = user.attributes;
  const name = displayName ?? ([firstName, lastName].filter(Boolean).join(' ') || (username ?? id));
  return { id, name, isAdmin: roles?.includes('admin') ?? false, user };
}

/**
 * The id of the person who is signed in; null for nobody. A link that Eclipse PASS mailed is
 * redeemed on the way, before anything else is read.
 */
export async function signedInId(): Promise<string | null> {
  const token = new URLSearchParams(window.location.search).get('userToken');
  const query = token === null ? '' : `?userToken=${encodeURIComponent(token)}`;
  try {
    const { id } = await getJson<{ id: string | null }>(`/user/whoami${query}`, { anonymous: true });
    if (token !== null) forgetToken();
    return id;
  } catch (error) {
    if (error instanceof SignedOut) return null;
    throw error;
  }
}

/** The token must not stay in the address, nor in the browser's history. */
function forgetToken(): void {
  const address = new URL(window.location.href);
  address.searchParams.delete('userToken');
  window.history.replaceState(window.history.state, '', address);
}

export const SESSION_KEY = ['session'];

export function useSession() {
  const client = useQueryClient();
  return useQuery({ queryKey: SESSION_KEY, queryFn: () => lookAgain(client), staleTime: 60_000 });
}

/** Whoever was there stays on the page, and signs in again when the session has ended. */
async function lookAgain(client: QueryClient): Promise<Person | null> {
  const person = await whoIsThere();
  const before = client.getQueryData<Person | null>(SESSION_KEY);
  if (person !== null || !before) return person;
  await sessionGate.wait();
  return lookAgain(client);
}

/** The person who is signed in, on pages that only such people see. */
export function usePerson(): Person {
  const { data } = useSession();
  if (!data) throw new Error('This page is only shown to people who are signed in.');
  return data;
}

/** Where to sign in, and to come back to a page of PASS afterwards. */
export function signInAddress(target: string): string {
  return `/login?target=${encodeURIComponent(target)}`;
}

/** Ends the session and leaves the page, as a form would. */
export function signOut(): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/logout';
  const token = document.createElement('input');
  token.type = 'hidden';
  token.name = '_csrf';
  token.value = csrfToken();
  form.append(token);
  document.body.append(form);
  form.submit();
}
