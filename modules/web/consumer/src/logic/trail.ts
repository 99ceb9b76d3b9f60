import type { Answer, Step, Trail, Transfer } from '../api/types';

export type TrailEntry = Step & { answers: Answer[]; transfers: Transfer[] };

const STEP_OF_TRANSFER: Record<string, string[]> = {
  PENDING: ['HELD', 'AGREED'],
  POST_PENDING: ['SETTLED', 'SUSPENDED'],
  VOID_PENDING: ['RELEASED', 'REFUSED'],
};

const CORRECTION = 'CORRECTION';

/** Puts each partner's answer and each ledger transfer under the step that it belongs to, oldest first. */
export function arrangeTrail(trail: Trail | undefined): TrailEntry[] {
  const steps = [...(trail?.steps ?? [])].sort((one, other) => one.at.localeCompare(other.at));
  const entries = steps.map((step) => ({ ...step, answers: [] as Answer[], transfers: [] as Transfer[] }));
  if (entries.length === 0) return [];
  for (const answer of trail?.answers ?? []) entryFor(entries, ['ANSWERED'], answer.at).answers.push(answer);
  for (const transfer of trail?.transfers ?? []) {
    if (transfer.kind === CORRECTION) continue;
    entryFor(entries, STEP_OF_TRANSFER[transfer.kind] ?? [], transfer.at).transfers.push(transfer);
  }
  return [...entries, ...correctionsOf(trail)];
}

/** What is put back once the payment has ended is no step of it: each time is one of its own. */
function correctionsOf(trail: Trail | undefined): TrailEntry[] {
  const found = new Map<string, TrailEntry>();
  for (const transfer of trail?.transfers.filter(({ kind }) => kind === CORRECTION) ?? []) {
    const { at } = transfer;
    const entry = found.get(at) ?? { at, step: 'CORRECTED', answers: [], transfers: [] };
    found.set(at, { ...entry, transfers: [...entry.transfers, transfer] });
  }
  return [...found.values()];
}

/** The named step closest in time; without such a step, the last one that began before. */
function entryFor(entries: TrailEntry[], names: string[], at: string): TrailEntry {
  const named = entries.filter((entry) => names.includes(entry.step));
  if (named.length > 0) return named.reduce((best, entry) => (gap(entry, at) < gap(best, at) ? entry : best));
  return entries.filter((entry) => entry.at <= at).at(-1) ?? entries[0];
}

function gap(entry: TrailEntry, at: string): number {
  return Math.abs(Date.parse(entry.at) - Date.parse(at));
}
