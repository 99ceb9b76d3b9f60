import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Item, Meaning, Wire } from '../api/evidence';
import { evidence as words } from '../evidenceTexts';
import { Items } from './Evidence';

const WIRE: Wire = {
  method: 'POST',
  path: '/bills/ME-•••3000/payments',
  maybeSent: true,
  elapsedMillis: 15_004,
  request: { text: '{"amountPaid":"84.20"}', digest: 'd1' },
};
const MEANING: Meaning = { purpose: 'INQUIRY', attempt: 2, said: 'UNKNOWN', state: 'UNKNOWN' };
const AT = { id: 'i', at: '2026-11-28T12:00:00Z' };

const shown = (items: Item[], total = items.length) =>
  renderToStaticMarkup(
    <MantineProvider>
      <Items items={items} total={total} />
    </MantineProvider>,
  );
const exchanged = (wire: Partial<Wire>) => shown([{ ...AT, exchange: { ...WIRE, ...wire } }]);
const meant = (meaning: Partial<Meaning>) => shown([{ ...AT, meaning: { ...MEANING, ...meaning } }]);

it('says that nothing was sent, where nothing was', () => {
  expect(shown([])).toContain(words.empty);
});

it('tells apart what was sent, what may have been, and what certainly was not', () => {
  expect(exchanged({ status: 200 })).toContain(`· ${words.sent.yes}`);
  expect(exchanged({ failure: 'no answer in time' })).toMatch(/may have been sent · no answer in time/);
  expect(exchanged({ maybeSent: false })).toContain(`· ${words.sent.no}`);
});

it('shows bodies with their digests, and says where nothing can be shown of one', () => {
  const page = exchanged({ status: 500, answer: { text: '…', digest: 'd2' } });
  for (const text of ['&quot;amountPaid&quot;: &quot;84.20&quot;', 'd1', words.notJson, 'd2'])
    expect(page).toContain(text);
  expect(page).not.toContain(words.cutOff);
  expect(exchanged({ request: { text: '{"a":1}…', digest: '' } })).toContain(words.cutOff);
  expect(exchanged({ request: { text: '', digest: 'd1' } })).not.toContain('d1');
  expect(exchanged({ status: 204, answer: { text: '', digest: 'd2' } })).toContain(words.noBody);
});

it('says in words what was made of an answer, and when the call did not follow it', () => {
  const page = meant({
    said: 'REJECTED',
    state: 'SUCCEEDED',
    code: 'closed',
    reference: 'R-1',
    text: 'Paid.',
  });
  const { REJECTED, SUCCEEDED } = words.states;
  for (const text of [REJECTED, words.stayed(REJECTED, SUCCEEDED), 'closed', 'R-1', 'Paid.'])
    expect(page).toContain(text);
  expect(meant({})).not.toContain('By itself');
});

it('counts what is not shown', () => {
  expect(shown([{ ...AT, meaning: MEANING }], 41)).toContain('1 of 41');
});
