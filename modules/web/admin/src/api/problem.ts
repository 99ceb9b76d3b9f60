/** What the server refused, or why it could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly supportId?: string,
  ) {
    super(detail);
  }

  static of(status: number, body: Record<string, unknown>): Problem {
    const detail = String(body.detail ?? body.title ?? `The server answered ${status}.`);
    const supportId = typeof body.supportId === 'string' ? body.supportId : undefined;
    return new Problem(status, String(body.code ?? 'unexpected'), detail, supportId);
  }
}
