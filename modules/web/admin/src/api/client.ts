import { Problem } from './problem';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const ANSWER_WITHIN_MS = 30_000;
let csrfToken: string | undefined;
let whenShutOut: () => void = () => undefined;

export function keepCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Told when the server no longer knows this session. */
export function onShutOut(listener: () => void): void {
  whenShutOut = listener;
}

/** Calls an operation below `/api/v1/admin`; answers the JSON body or throws a Problem. */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const response = await reach(method, path, body);
  if (response.status === 204) return undefined as T;
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return answer as T;
  const problem = Problem.of(response.status, answer, isDeed(method, path));
  if (isShutOut(problem) && !path.startsWith('/sessions')) whenShutOut();
  throw problem;
}

/** With a person's session in the same browser, the server says 403 instead of 401. */
export function isShutOut({ status, code }: Problem): boolean {
  return code === 'not-signed-in' || (status === 403 && code === 'not-allowed');
}

/** Whether it changes more than who is signed in. */
function isDeed(method: Method, path: string): boolean {
  return method !== 'GET' && !path.startsWith('/sessions') && path !== '/user-searches';
}

async function reach(method: Method, path: string, body: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (body !== undefined) headers['Content-Type'] = body instanceof Blob ? 'text/csv' : 'application/json';
  if (csrfToken && method !== 'GET') headers['X-CSRF-Token'] = csrfToken;
  try {
    return await fetch(`/api/v1/admin${path}`, {
      method,
      headers,
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
  } catch {
    throw Problem.unreachable(isDeed(method, path));
  }
}
