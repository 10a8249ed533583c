// SPDX-License-Identifier: Apache-2.0
import { errorOf, Unreachable } from '../../api/errors';
import { csrfToken, getJson } from '../../api/http';
import { sessionGate } from '../../api/session-gate';
import type { Uploaded } from './FileDesk';

/** Sends the bytes of a file and tells how far they are; waits when the session has ended. */
export async function upload(
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  let isRenewed = false;
  for (;;) {
    const answer = await post(file, onProgress, signal);
    if (answer.status === 201) return uploaded(answer.text);
    if (answer.status === 401) {
      await sessionGate.wait();
    } else if (answer.status === 403 && !isRenewed) {
      isRenewed = true;
      await getJson('/user/whoami'); // waits for the sign-in, and brings the token that was missing
    } else {
      throw errorOf(answer.status, parsed(answer.text));
    }
  }
}

/** fetch() cannot tell how much of a request was sent; XMLHttpRequest can. */
function post(file: File, onProgress: (part: number) => void, signal: AbortSignal): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file, file.name);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => done({ status: request.status, text: request.responseText });
    request.onerror = () => failed(new Unreachable(new Error('The upload broke off.')));
    request.onabort = () => failed(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', '/file');
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    request.send(form);
  });
}

function uploaded(text: string): Uploaded {
  const answer = parsed(text) as { uuid: string; fileName: string; mimeType: string | null };
  return {
    uri: `/file/${answer.uuid}/${encodeURIComponent(answer.fileName)}`,
    name: answer.fileName,
    mimeType: answer.mimeType,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // errorOf names the status then
  }
}
