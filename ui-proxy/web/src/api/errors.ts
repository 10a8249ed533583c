// SPDX-License-Identifier: Apache-2.0

/** One thing that core found wrong, in words for people. */
export interface Fault {
  code: string;
  detail: string;
  /** JSON pointer to the place in the request, as `/data/attributes/title`. */
  pointer: string | undefined;
}

/** Core refused a request. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly faults: Fault[],
  ) {
    super(faults.map((fault) => fault.detail).join(' '));
    this.name = 'ApiError';
  }

  has(code: string): boolean {
    return this.faults.some((fault) => fault.code === code);
  }
}

/** Somebody else changed the resource meanwhile: read it again, then merge or let the person choose. */
export class VersionConflict extends ApiError {
  constructor(faults: Fault[]) {
    super(409, faults);
    this.name = 'VersionConflict';
  }
}

/** What was asked for does not exist, or the person may not see it. */
export class NotFound extends ApiError {
  constructor(faults: Fault[]) {
    super(404, faults);
    this.name = 'NotFound';
  }
}

/** Nobody is signed in, or somebody else than before. */
export class SignedOut extends ApiError {
  constructor(faults: Fault[] = []) {
    super(401, faults);
    this.name = 'SignedOut';
  }
}

/** No answer came: the network or the server is down. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('PASS cannot be reached.', { cause });
    this.name = 'Unreachable';
  }
}

/** Reads the error documents of JSON:API, RFC 9457, and of the DOI service. */
export function errorOf(status: number, body: unknown): ApiError {
  const faults = faultsOf(status, body);
  if (status === 401) return new SignedOut(faults);
  if (status === 404) return new NotFound(faults);
  if (status === 412 || faults.some((fault) => fault.code === 'version-conflict')) return new VersionConflict(faults);
  return new ApiError(status, faults);
}

function faultsOf(status: number, body: unknown): Fault[] {
  const document = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (Array.isArray(document['errors'])) {
    return (document['errors'] as Array<Record<string, unknown>>).map(faultOf);
  }
  const detail = text(document['detail']) ?? text(document['error']) ?? text(document['title']);
  return [{ code: String(status), detail: detail ?? `The server answered with status ${status}.`, pointer: undefined }];
}

function faultOf(error: Record<string, unknown>): Fault {
  const source = error['source'] as { pointer?: string } | undefined;
  return {
    code: text(error['code']) ?? '',
    detail: text(error['detail']) ?? text(error['title']) ?? '',
    pointer: source?.pointer,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
