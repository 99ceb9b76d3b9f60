import { Card } from '@kit/ui';
import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { type Account, type Entry, useAccount, useEntries } from '../api/ledger';
import { accountName } from '../logic/names';
import { Amount } from '../parts/Amount';
import { AccountLink, ReferenceLink, TransferLink } from '../parts/LedgerLinks';
import { LedgerSearch } from '../parts/LedgerSearch';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';
import { texts } from '../texts';

const words = texts.ledger;

const COLUMNS: Column<Entry>[] = [
  { label: words.sequence, cell: ({ sequence }) => sequence, number: true },
  { label: words.at, cell: ({ at }) => <Time at={at} /> },
  { label: words.other, cell: ({ other }) => <AccountLink account={other} /> },
  { label: words.transferAndReference, cell: (entry) => <Ids entry={entry} /> },
  { label: words.debit, cell: ({ debit }) => <Amount value={debit} />, number: true },
  { label: words.credit, cell: ({ credit }) => <Amount value={credit} />, number: true },
  { label: words.balance, cell: ({ balance }) => <Amount value={balance} />, number: true },
];

/** One account: its sums, and its statement from any depth. */
export default function LedgerAccount() {
  const { id = '' } = useParams();
  const account = useAccount(id);
  return (
    <Page title={account.data ? accountName(account.data) : words.account} note={id}>
      <Card>
        <LedgerSearch />
      </Card>
      <Loaded query={account}>{(found) => <Sums account={found} />}</Loaded>
      {account.data && <Statement id={id} />}
    </Page>
  );
}

function Sums({ account }: { account: Account }) {
  const figures = [
    [words.balance, account.balance],
    [words.debits, account.debitsPosted],
    [words.credits, account.creditsPosted],
    [words.pendingDebits, account.debitsPending],
    [words.pendingCredits, account.creditsPending],
  ] as const;
  return (
    <Card className="stack">
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Amount value={value} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">
        {words.owner} <span className="mono">{account.owner}</span> · {words.sides[account.normalSide]} ·{' '}
        {words.opened} <Time at={account.openedAt} />
      </p>
    </Card>
  );
}

function Statement({ id }: { id: string }) {
  const [asked, ask] = useSearchParams();
  const before = /^\d{1,18}$/.test(asked.get('before') ?? '') ? String(asked.get('before')) : '';
  const entries = useEntries(id, before);
  const jump = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sequence = String(new FormData(event.currentTarget).get('before')).trim();
    ask(sequence ? { before: sequence } : {});
  };
  return (
    <Card className="stack">
      <div className="row between wrap">
        <h2 className="heading">{words.statement}</h2>
        <form className="search" onSubmit={jump}>
          <TextInput
            key={before}
            name="before"
            aria-label={words.before}
            placeholder={words.before}
            defaultValue={before}
            inputMode="numeric"
            pattern="[0-9]{1,18}"
            autoComplete="off"
            size="md"
          />
          <Button type="submit" variant="default" h={44}>
            {words.show}
          </Button>
        </form>
      </div>
      <Loaded query={entries}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          if (rows.length === 0) return <p className="note">{words.noEntries}</p>;
          return (
            <Table
              label={words.statement}
              columns={COLUMNS}
              rows={rows}
              idOf={(row) => String(row.sequence)}
            />
          );
        }}
      </Loaded>
      <MoreButton list={entries} />
    </Card>
  );
}

function Ids({ entry }: { entry: Entry }) {
  return (
    <span className="ids">
      <TransferLink id={entry.transfer} />
      <ReferenceLink id={entry.reference} />
    </span>
  );
}
