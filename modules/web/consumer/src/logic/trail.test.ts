import { describe, expect, it } from 'vitest';
import type { Trail, Transfer } from '../api/types';
import { arrangeTrail } from './trail';

const at = (second: number) => `2026-11-29T12:00:0${second}.000Z`;
const transfer = (kind: string, second: number): Transfer => ({
  id: kind + second,
  at: at(second),
  kind,
  from: 'Metro Electric',
  to: 'Your wallet',
  amount: { amount: 8_420, currency: 'USD' },
  state: 'POSTED',
});
const trail = (end: string): Trail => ({
  steps: ['PLACED', 'HELD', 'SENT', end].map((step, index) => ({ at: at(index * 2), step })),
  answers: [],
  transfers: [transfer('PENDING', 1), transfer('POST_PENDING', 5)],
});
const places = (end: string) =>
  arrangeTrail(trail(end)).map(({ step, transfers }) => [step, transfers.map(({ kind }) => kind)]);

describe('the trail of a payment that its partner never got', () => {
  const { steps, answers, transfers } = trail('SETTLED');
  const puttingBack = (second: number) => ({ ...transfer('CORRECTION', second), id: `${second} of two` });

  it('ends with what was put back, the fee beside the amount', () => {
    const late = [transfer('CORRECTION', 8), puttingBack(8), transfer('CORRECTION', 9)];
    const told = arrangeTrail({ steps, answers, transfers: [...transfers, ...late] });
    expect(told.slice(3).map((entry) => [entry.step, entry.transfers.length])).toEqual([
      ['SETTLED', 1],
      ['CORRECTED', 2],
      ['CORRECTED', 1],
    ]);
  });
});

describe('the trail of a refund', () => {
  it('shows the money under the step that gave it, not under the one before', () => {
    expect(places('SETTLED').at(-1)).toEqual(['SETTLED', ['POST_PENDING']]);
  });

  it('shows it under the deadline, if that gave it', () => {
    expect(places('SUSPENDED').at(-1)).toEqual(['SUSPENDED', ['POST_PENDING']]);
    expect(places('SUSPENDED')[1]).toEqual(['HELD', ['PENDING']]);
  });
});
