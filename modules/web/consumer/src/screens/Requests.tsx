import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { HandCoins } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type MoneyRequest, useRequests } from '../api/requests';
import { Money } from '../parts/Money';
import { Page } from '../parts/Page';
import { RequestRow } from '../parts/RequestRow';
import { Loadable, NoticeCard, RowSkeletons } from '../parts/states';

/** What others ask of me, and what I ask of others; a split bill is one card with a state per person. */
export default function Requests() {
  const { t } = useTranslation();
  return (
    <Page title={t('requests.title')} back="/">
      <div className="stack">
        <Button component={Link} to="/requests/new" size="lg" h={54}>
          {t('requests.ask')}
        </Button>
        <Loadable query={useRequests()} skeleton={<RowSkeletons count={4} />}>
          {({ items }) => (items.length === 0 ? <None /> : <Both requests={items} />)}
        </Loadable>
      </div>
    </Page>
  );
}

function None() {
  const { t } = useTranslation();
  return (
    <NoticeCard icon={HandCoins} tone="brass" title={t('requests.none')} note={t('requests.noneNote')} />
  );
}

function Both({ requests }: { requests: MoneyRequest[] }) {
  const { t } = useTranslation();
  const incoming = requests.filter(({ direction }) => direction === 'INCOMING');
  const outgoing = requests.filter(({ direction }) => direction === 'OUTGOING');
  const splits = [...new Set(outgoing.map(({ splitId }) => splitId))].map((id) =>
    outgoing.filter(({ splitId }) => splitId === id),
  );
  return (
    <div className="columns">
      <div className="stack">
        <List title={t('requests.incoming')} empty={t('requests.noIncoming')} requests={incoming} />
      </div>
      <div className="stack">
        {splits.length === 0 && (
          <List title={t('requests.outgoing')} empty={t('requests.noOutgoing')} requests={[]} />
        )}
        {splits.map((split) => (
          <Split key={split[0].splitId} split={split} />
        ))}
      </div>
    </div>
  );
}

function Split({ split }: { split: MoneyRequest[] }) {
  const { t } = useTranslation();
  const currency = split[0].amount.currency;
  const sum = (requests: MoneyRequest[]) => ({
    amount: requests.reduce((total, { amount }) => total + amount.amount, 0),
    currency,
  });
  const paid = split.filter(({ state }) => state === 'PAID');
  const title = split.length > 1 ? t('requests.split') : t('requests.asked');
  return (
    <List
      title={split[0].note || title}
      requests={split}
      lead={
        <span className="note">
          {t('requests.gathered')} <Money value={sum(paid)} size={14} /> /{' '}
          <Money value={sum(split)} size={14} />
        </span>
      }
    />
  );
}

type ListProps = { title: string; requests: MoneyRequest[]; empty?: string; lead?: ReactNode };

function List({ title, requests, empty, lead }: ListProps) {
  return (
    <Card>
      <h2 className="heading">{title}</h2>
      {lead}
      {requests.length === 0 ? (
        <p className="note entry">{empty}</p>
      ) : (
        <ul className="rows">
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} />
          ))}
        </ul>
      )}
    </Card>
  );
}
