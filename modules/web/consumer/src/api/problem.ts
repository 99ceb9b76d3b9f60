/** What the server refused, or why it could not be reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryable: boolean;
  readonly money?: string;
  readonly supportId?: string;
  readonly attemptsLeft?: number;
  readonly fields?: Record<string, string>;
  private lookedUp = false;

  constructor(status: number, body: Record<string, unknown>) {
    super(typeof body.detail === 'string' ? body.detail : String(body.title ?? ''));
    this.status = status;
    this.code = typeof body.code === 'string' ? body.code : status >= 500 ? 'internal' : 'unexpected';
    this.retryable = body.retryable === true;
    this.money = typeof body.money === 'string' ? body.money : undefined;
    this.supportId = typeof body.supportId === 'string' ? body.supportId : undefined;
    this.attemptsLeft = typeof body.attemptsLeft === 'number' ? body.attemptsLeft : undefined;
    this.fields = body.fields as Record<string, string> | undefined;
  }

  /** No certain answer came: a command that was sent may or may not have been carried out. */
  get isUnclear(): boolean {
    if (this.lookedUp) return false;
    return (
      this.status === 0 ||
      this.status >= 502 ||
      this.code.startsWith('internal') ||
      this.code === 'posting-uncertain'
    );
  }

  /** The server answered, and knows of no payment with this key: it was not made. */
  certain(): Problem {
    this.lookedUp = this.status !== 0;
    return this;
  }

  static unreachable(): Problem {
    return new Problem(0, { code: 'unreachable', retryable: true });
  }

  static of(error: unknown): Problem {
    if (error instanceof Problem) return error;
    return new Problem(500, { code: 'unexpected', detail: error instanceof Error ? error.message : '' });
  }
}
