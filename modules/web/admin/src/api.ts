export type Plugin = { id: string; version: string; kind: string };
export type Refusal = { file: string; reason: string };
export type Instance = { instance: string; name: string; plugin: string; state: string; reason?: string };
export type Plugins = { plugins: Plugin[]; refused: Refusal[]; instances: Instance[] };

/** What the verifier found; `clean` only when nothing at all is wrong. */
export type Report = { at: string; accounts: number; transfers: number; clean: boolean; findings: string[] };

const PLACE = 'sycee.admin.csrf';

export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

async function call<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const csrf = sessionStorage.getItem(PLACE);
  const response = await fetch(`/api/v1/admin${path}`, {
    method,
    headers: {
      Accept: 'application/json, application/problem+json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(csrf && method === 'POST' && { 'X-CSRF-Token': csrf }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok) return answer as T;
  const detail = String(answer.detail ?? answer.title ?? `The server answered ${response.status}.`);
  throw new Refused(response.status, String(answer.code ?? ''), detail);
}

export async function signIn(password: string, token: string): Promise<void> {
  const { csrfToken } = await call<{ csrfToken: string }>('POST', '/sessions', {
    ...(token && { token }),
    password,
  });
  sessionStorage.setItem(PLACE, csrfToken);
}

export const plugins = () => call<Plugins>('GET', '/plugins');
export const verify = () => call<Report>('POST', '/verifications', {});
