import { Chip, type Tone } from '@kit/ui';
import type { Transfer } from '../api/ledger';
import { typeName } from '../logic/names';
import { texts } from '../texts';
import { Amount } from './Amount';
import { AccountLink, TransferLink } from './LedgerLinks';
import { type Column, Table } from './Table';
import { Time } from './Time';

const words = texts.ledger;
const TONES: Record<Transfer['state'], Tone> = { PENDING: 'brass', POSTED: 'jade', VOIDED: 'ink' };

const COLUMNS: Column<Transfer>[] = [
  { label: words.at, cell: ({ at }) => <Time at={at} /> },
  { label: words.transfer, cell: ({ id }) => <TransferLink id={id} /> },
  { label: words.kind, cell: ({ kind }) => typeName(kind) },
  { label: words.state, cell: ({ state }) => <TransferState state={state} /> },
  { label: words.debit, cell: ({ debit }) => <AccountLink account={debit} /> },
  { label: words.credit, cell: ({ credit }) => <AccountLink account={credit} /> },
  { label: words.amount, cell: ({ amount }) => <Amount value={amount} />, number: true },
];

export function Transfers({ label, transfers }: { label: string; transfers: Transfer[] }) {
  return (
    <Table label={label} columns={COLUMNS} rows={transfers} idOf={({ id, debit }) => `${debit.id} ${id}`} />
  );
}

export function TransferState({ state }: { state: Transfer['state'] }) {
  return (
    <Chip tone={TONES[state]} dot>
      {typeName(state)}
    </Chip>
  );
}
