import { Problem } from './problem';

type Sent = { body?: unknown; key?: string };
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const ANSWER_WITHIN_MS = 20_000;
const FILE_WITHIN_MS = 120_000;
let csrfToken: string | undefined;
let whenSessionEnds: () => void = () => undefined;

export function keepCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

export function onSessionEnd(listener: () => void): void {
  whenSessionEnds = listener;
}

/** Calls the API; answers the JSON body or throws a Problem. */
export async function call<T>(method: Method, path: string, sent: Sent = {}): Promise<T> {
  const response = await reach(method, path, sent);
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  throw await refusalOf(response);
}

/** Fetches a file whole, or throws a Problem. */
export async function download(path: string): Promise<Blob> {
  const response = await send(path, {
    headers: { Accept: '*/*' },
    signal: AbortSignal.timeout(FILE_WITHIN_MS),
  });
  if (!response.ok) throw await refusalOf(response);
  try {
    return await response.blob();
  } catch {
    throw Problem.unreachable();
  }
}

async function refusalOf(response: Response): Promise<Problem> {
  const problem = new Problem(response.status, await bodyOf(response));
  if (problem.code === 'not-signed-in') whenSessionEnds();
  return problem;
}

async function reach(method: Method, path: string, { body, key }: Sent): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  if (csrfToken && method !== 'GET') headers['X-CSRF-Token'] = csrfToken;
  return send(path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
}

async function send(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, request);
  } catch {
    throw Problem.unreachable();
  }
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}
