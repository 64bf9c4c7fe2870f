import { maybe, shape, text, type Check } from './check';

/** The server said no (`status`), or did not answer (0). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

const problem = shape({ detail: maybe(text), title: maybe(text) });

let changeToken = '1';

/** What changes carry, because no foreign page can make a browser send it. */
export function setChangeToken(token: string | null): void {
  changeToken = token ?? '1';
}

/** Asks the server and checks its answer. */
export async function get<T>(address: string, check: Check<T>, signal?: AbortSignal): Promise<T> {
  const answer = await ask(address, signal ? { signal } : {});
  return check((await answer.json()) as unknown, '');
}

/** Sends a change. `body` is sent as JSON unless it is a text or file already; a null check wants no answer. */
export async function send<T>(method: 'POST' | 'DELETE', address: string, check: Check<T>, body?: unknown): Promise<T>;
export async function send(method: 'POST' | 'DELETE', address: string, check: null, body?: unknown): Promise<null>;
export async function send<T>(
  method: 'POST' | 'DELETE',
  address: string,
  check: Check<T> | null,
  body?: unknown,
): Promise<T | null> {
  const raw = typeof body === 'string' || body instanceof Blob;
  const headers: Record<string, string> = { 'X-Matiane': changeToken };
  if (body !== undefined) headers['Content-Type'] = raw ? 'application/octet-stream' : 'application/json';
  const init: RequestInit = { method, headers };
  if (body !== undefined) init.body = raw ? body : JSON.stringify(body);
  const answer = await ask(address, init);
  return check ? check((await answer.json()) as unknown, '') : null;
}

async function ask(address: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, '');
  }
  if (!answer.ok) throw new ApiError(answer.status, await said(answer));
  return answer;
}

async function said(answer: Response): Promise<string> {
  try {
    const told = problem(await answer.json(), '');
    return told.detail ?? told.title ?? answer.statusText;
  } catch {
    return answer.statusText;
  }
}
