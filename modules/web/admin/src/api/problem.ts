import { texts } from '../texts';

/** What the server refused, or why it could not be reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** What became of the money, where that is known or worth saying. */
    readonly money?: string,
    readonly supportId?: string,
  ) {
    super(detail);
  }

  /** Of a deed that the server did not certainly refuse nobody knows whether it was done. */
  static of(status: number, body: Record<string, unknown>, isDeed: boolean): Problem {
    const code = String(body.code ?? 'unexpected');
    const detail = String(body.detail ?? body.title ?? `The server answered ${status}.`);
    const supportId = typeof body.supportId === 'string' ? body.supportId : undefined;
    // What the server says of its own faults is meant for payers.
    const said = typeof body.money === 'string' && !code.startsWith('internal') ? body.money : undefined;
    const money = said ?? (isDeed && status >= 500 ? texts.mayBeDone : undefined);
    return new Problem(status, code, detail, money, supportId);
  }

  static unreachable(isDeed: boolean): Problem {
    if (!isDeed) return new Problem(0, 'unreachable', texts.unreachable);
    return new Problem(0, 'unreachable', texts.noAnswer, texts.mayBeDone);
  }
}
