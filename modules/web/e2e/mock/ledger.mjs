import { randomUUID } from 'node:crypto';

const STEPS = 4;
const usd = (amount) => ({ amount, currency: 'USD' });
const HOUR_MS = 3_600_000;

/** A run over the books that takes a few glances. */
export function verificationRoutes(own, tell) {
  const runs = [];
  return {
    'POST /admin/verifications': own(() => {
      if (runs[0]?.state !== 'RUNNING') {
        tell('verification-started', 'verification:1');
        runs.unshift({
          id: randomUUID(),
          state: 'RUNNING',
          phase: 'ACCOUNTS',
          startedAt: new Date().toISOString(),
          accountsDone: 0,
          accounts: 96,
          findings: [],
        });
      }
      return { status: 202, body: runs[0] };
    }),
    'GET /admin/verifications': own(() => {
      if (runs[0]?.state === 'RUNNING') goOn(runs[0], tell);
      return { body: { items: runs } };
    }),
  };
}

/** One more is signed by the second glance. */
export function checkpointRoutes(own, tell) {
  const items = [];
  let making;
  return {
    'POST /admin/ledger/checkpoints': own(() => {
      tell('checkpoint-started', 'ledger:checkpoints');
      making = { state: 'RUNNING', startedAt: new Date().toISOString(), accountsDone: 0, findings: [] };
      return { status: 202, body: making };
    }),
    'GET /admin/ledger/checkpoints': own(() => {
      if (making?.state === 'RUNNING' && making.accountsDone === 0) making.accountsDone = 96;
      else if (making?.state === 'RUNNING') {
        Object.assign(making, { state: 'SIGNED', finishedAt: new Date().toISOString() });
        items.unshift(checkpoint(items.length + 1, making.startedAt));
      }
      return { body: { making, items } };
    }),
  };
}

const checkpoint = (number, at) => ({
  number,
  at,
  digest: DIGEST,
  before: '0'.repeat(64),
  key: DIGEST.split('').reverse().join(''),
  signature: 'A'.repeat(86).concat('=='),
  heads: 96,
  holds: 1,
  totals: [{ accounts: 96, entries: 2408, posted: usd(6_412_050), pending: usd(0) }],
});

function goOn(run, tell) {
  run.accountsDone += 96 / STEPS;
  if (run.accountsDone < run.accounts) return;
  tell('books-verified', `verification:${run.id}`, { state: 'CLEAN', findings: '0', digest: DIGEST });
  const total = (type, accounts, debits, credits) => ({
    type,
    accounts,
    debitsPosted: usd(debits),
    creditsPosted: usd(credits),
    debitsPending: usd(0),
    creditsPending: usd(0),
  });
  const totals = [
    total('WALLET', 90, 412_050, 6_000_000),
    total('CLEARING', 4, 6_000_000, 410_000),
    total('FEE', 2, 0, 2_050),
  ];
  Object.assign(run, {
    state: 'CLEAN',
    phase: 'FINISHED',
    finishedAt: new Date().toISOString(),
    proof: {
      cutOffAt: run.startedAt,
      digest: DIGEST,
      accounts: 96,
      entries: 2408,
      transfers: 1320,
      totals,
    },
  });
}

const DIGEST = '9f4b6f0b2d3c58f6a1e77c0c9f1d8ab2c4f5b6a7980123456789abcdef012345';
const ORDER = '0198d5b2-7c1e-7000-8000-00000000c0de';
const account = (n, type, owner) => ({
  id: `0198d5b2-7c1e-8000-8000-0000000000${String(n).padStart(2, '0')}`,
  type,
  owner,
  currency: 'USD',
});
const MEI = account(1, 'WALLET', '0198d5b2-7c1e-7000-8000-0000000000b1');
const METRO = account(2, 'CLEARING', 'metro-utilities');
const CARDS = account(3, 'CLEARING', 'cards');
const FEES = account(4, 'FEE', 'operator');
const ACCOUNTS = [
  METRO,
  CARDS,
  FEES,
  MEI,
  ...Array.from({ length: 60 }, (_, i) => account(10 + i, 'WALLET', randomUUID())),
];

const transfer = (n, kind, debit, credit, amount, more = {}) => ({
  id: `0198d5b2-7c1e-7000-8000-000000000f${String(n).padStart(2, '0')}`,
  kind,
  state: 'POSTED',
  amount: usd(amount),
  debit,
  credit,
  reference: ORDER,
  journalEntry: randomUUID(),
  at: new Date(Date.now() - n * HOUR_MS).toISOString(),
  ...more,
});
const HOLD = transfer(3, 'PENDING', MEI, METRO, 6_000);
const POSTED = transfer(2, 'POST_PENDING', MEI, METRO, 6_000, { ends: HOLD.id });
const FEE = transfer(1, 'SINGLE', MEI, FEES, 50, { journalEntry: POSTED.journalEntry });
HOLD.endedBy = POSTED.id;
const TRANSFERS = [HOLD, POSTED, FEE];

/** Books small enough to be read in one glance, and an account with a long statement. */
export function ledgerRoutes(own, refuse) {
  const sheet = (one) => ({
    ...one,
    normalSide: 'CREDIT',
    balance: usd(one === MEI ? 13_950 : 0),
    debitsPosted: usd(one === MEI ? 6_050 : 0),
    creditsPosted: usd(one === MEI ? 20_000 : 0),
    debitsPending: usd(0),
    creditsPending: usd(0),
    entries: one === MEI ? 120 : 0,
    openedAt: new Date(Date.now() - 900 * HOUR_MS).toISOString(),
  });
  const known = (list, id) => list.find((one) => one.id === id) ?? refuse(404, 'not-found');
  return {
    'GET /admin/ledger/accounts': own(({ search }) => {
      const type = search.get('type');
      const all = ACCOUNTS.filter((one) => !type || one.type === type);
      const from = all.findIndex(({ id }) => id === search.get('cursor')) + 1;
      const items = all.slice(from, from + 50).map(sheet);
      return { body: { items, ...(all.length > from + 50 && { nextCursor: items.at(-1).id }) } };
    }),
    'GET /admin/ledger/accounts/:id': own(({ id }) => ({ body: sheet(known(ACCOUNTS, id)) })),
    'GET /admin/ledger/accounts/:id/entries': own(({ id, search }) => {
      const newest = known(ACCOUNTS, id) === MEI ? 120 : 0;
      const top = Math.min(newest, Number(search.get('before') ?? newest + 1) - 1);
      const items = Array.from({ length: Math.min(50, top) }, (_, i) => entry(top - i));
      return { body: { items, ...(top > 50 && { nextBefore: top - 49 }) } };
    }),
    'GET /admin/ledger/transfers/:id': own(({ id }) => {
      const found = known(TRANSFERS, id);
      const together = TRANSFERS.filter(({ journalEntry }) => journalEntry === found.journalEntry);
      return { body: { items: [found], together } };
    }),
    'GET /admin/ledger/references/:id': own(({ id }) =>
      id === ORDER ? { body: { items: TRANSFERS } } : refuse(404, 'not-found'),
    ),
    'GET /admin/ledger/search': own(({ search }) => ({ body: { items: found(search.get('text')) } })),
  };
}

function found(text) {
  const accounts = ACCOUNTS.filter(({ id, owner }) => id === text || owner === text);
  return [
    ...accounts.map(({ id, type, owner }) => ({ kind: 'ACCOUNT', id, name: `${type}:${owner}:USD` })),
    ...TRANSFERS.filter(({ id }) => id === text).map(({ id }) => ({ kind: 'TRANSFER', id, name: id })),
    ...(text === ORDER ? [{ kind: 'REFERENCE', id: ORDER, name: ORDER }] : []),
  ];
}

function entry(sequence) {
  const debit = sequence % 3 !== 0;
  return {
    sequence,
    at: new Date(Date.now() - (121 - sequence) * HOUR_MS).toISOString(),
    transfer: debit ? POSTED.id : FEE.id,
    reference: ORDER,
    other: debit ? METRO : CARDS,
    ...(debit ? { debit: usd(6_000) } : { credit: usd(12_050) }),
    balance: usd(13_950 + sequence),
  };
}
