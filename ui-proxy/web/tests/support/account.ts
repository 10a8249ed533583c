// SPDX-License-Identifier: Apache-2.0
import { type APIRequestContext, expect, request } from '@playwright/test';

const JSON_API = 'application/vnd.api+json';

export interface Paper {
  title: string;
  doi?: string;
  status?: string;
  /** Ids of users, grants, repositories. */
  submitter?: string;
  submitterName?: string;
  submitterEmail?: string;
  preparers?: string[];
  grants?: string[];
  repositories?: string[];
  manuscripts?: number;
  journal?: string;
}

/** Ids of the demo's data. */
export const PEOPLE = { 'nih-user': '1', staff1: '2', staff2: '3', admin: '4' };
export const PMC = '19';
export const EASTBROOK = '20';
export const NSF = '22';
export const GRANT = '73';

/** Somebody who speaks to core directly, as another person or to prepare a test. */
export class Account {
  private constructor(
    private readonly http: APIRequestContext,
    private readonly token: string,
    readonly id: string,
  ) {}

  static async of(name: keyof typeof PEOPLE, baseURL: string): Promise<Account> {
    const http = await request.newContext({ baseURL });
    const answer = await http.post('/demo/login', { form: { username: name, password: 'moo' } });
    expect(answer.status()).toBe(204);
    const { cookies } = await http.storageState();
    const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
    return new Account(http, token, PEOPLE[name]);
  }

  /** The account with which services speak to core. */
  static async backend(baseURL: string): Promise<Account> {
    const credentials = Buffer.from('backend:backend').toString('base64');
    const extraHTTPHeaders = { Authorization: `Basic ${credentials}`, Cookie: 'XSRF-TOKEN=x' };
    return new Account(await request.newContext({ baseURL, extraHTTPHeaders }), 'x', '');
  }

  close(): Promise<void> {
    return this.http.dispose();
  }

  async post(type: string, attributes: object, relationships: object = {}): Promise<string> {
    const answer = await this.http.post(`/data/${type}`, { headers: this.headers(), data: { data: { type, attributes, relationships } } });
    const body = await answer.text();
    expect(answer.status(), body).toBe(201);
    return (JSON.parse(body) as { data: { id: string } }).data.id;
  }

  async patch(type: string, id: string, attributes: object): Promise<void> {
    const { version } = (await this.read(type, id)).attributes;
    const data = { type, id, attributes: { ...attributes, version } };
    const answer = await this.http.patch(`/data/${type}/${id}`, { headers: this.headers(), data: { data } });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  async read(type: string, id: string): Promise<{ attributes: Record<string, unknown>; relationships: Record<string, { data: unknown }> }> {
    const answer = await this.http.get(`/data/${type}/${id}`, { headers: this.headers() });
    expect(answer.status()).toBe(200);
    return (await answer.json()).data;
  }

  async list(type: string, filter: string): Promise<Array<{ id: string; attributes: Record<string, unknown> }>> {
    const answer = await this.http.get(`/data/${type}`, { headers: this.headers(), params: { [`filter[${type}]`]: filter } });
    expect(answer.status()).toBe(200);
    return (await answer.json()).data;
  }

  /** A submission as the wizard would leave it. */
  async submission(paper: Paper): Promise<string> {
    const publication = await this.post(
      'publication',
      { title: paper.title, doi: paper.doi ?? null },
      paper.journal ? { journal: one('journal', paper.journal) } : {},
    );
    const id = await this.post('submission', this.submissionAttributes(paper), {
      publication: one('publication', publication),
      submitter: paper.submitterEmail ? { data: null } : one('user', paper.submitter ?? this.id),
      preparers: many('user', paper.preparers ?? []),
      grants: many('grant', paper.grants ?? [GRANT]),
      repositories: many('repository', paper.repositories ?? [EASTBROOK]),
    });
    for (let i = 0; i < (paper.manuscripts ?? 1); i++) await this.file(id, `manuscript-${i}.pdf`);
    if (paper.status) {
      const submitted = paper.status === 'submitted' ? { submitted: true } : {};
      await this.patch('submission', id, { submissionStatus: paper.status, ...submitted });
    }
    return id;
  }

  private submissionAttributes({ title, doi, submitterName, submitterEmail }: Paper): object {
    const metadata = {
      title, doi, 'journal-title': 'Nature', issns: [{ issn: '0028-0836', pubType: 'Print' }],
      publicationDate: '2026-09-17', authors: [{ author: 'Hale, Naomi' }], 'under-embargo': 'false',
    };
    return {
      submissionStatus: 'draft', submitted: false, source: 'pass', aggregatedDepositStatus: 'not-started',
      metadata: JSON.stringify(metadata),
      ...(submitterEmail ? { submitterName, submitterEmail: `mailto:${submitterEmail}` } : {}),
    };
  }

  async file(submission: string, name: string, fileRole = 'manuscript'): Promise<void> {
    const pdf = { name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${name}\n%%EOF\n`) };
    const answer = await this.http.post('/file', { headers: { 'X-XSRF-TOKEN': this.token }, multipart: { file: pdf } });
    expect(answer.status(), await answer.text()).toBe(201);
    const { uuid } = (await answer.json()) as { uuid: string };
    await this.post(
      'file',
      { name, fileRole, mimeType: 'application/pdf', uri: `/file/${uuid}/${encodeURIComponent(name)}` },
      { submission: one('submission', submission) },
    );
  }

  /** What a person does to a submission, with a comment for the others. */
  async event(submission: string, eventType: string, comment: string): Promise<void> {
    await this.post('submissionEvent', { eventType, comment }, { submission: one('submission', submission) });
  }

  private headers(): Record<string, string> {
    return { Accept: JSON_API, 'Content-Type': JSON_API, 'X-XSRF-TOKEN': this.token };
  }
}

function one(type: string, id: string) {
  return { data: { type, id } };
}

function many(type: string, ids: string[]) {
  return { data: ids.map((id) => ({ type, id })) };
}
