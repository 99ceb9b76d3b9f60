import { Card, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTopUp } from '../api/queries';
import type { TopUp } from '../api/types';
import { useEndOfIntent } from '../logic/useEndOfIntent';
import { CopyText } from '../parts/CopyText';
import { useDates } from '../parts/dates';
import { useDeclineReason } from '../parts/declineReason';
import { Facts } from '../parts/Facts';
import { Money, useMoneyText } from '../parts/Money';
import { Page } from '../parts/Page';
import { ResultCard } from '../parts/ResultCard';
import { CardSkeleton, Loadable } from '../parts/states';
import { Trail } from '../parts/Trail';

export default function TopUpResult() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const topUp = useTopUp(id);
  useEndOfIntent('TOP_UP', topUp.data?.outcome);
  return (
    <Page title={t('topUp.title')} back="/">
      <Loadable query={topUp} skeleton={<CardSkeleton height={420} />}>
        {(value) => (
          <div className="columns">
            <div className="stack">
              <Result topUp={value} />
              <TakenBack topUp={value} />
              <TopUpFacts topUp={value} />
            </div>
            <Trail trail={value.trail} />
          </div>
        )}
      </Loadable>
    </Page>
  );
}

function Result({ topUp }: { topUp: TopUp }) {
  const { t } = useTranslation();
  const reason = useDeclineReason();
  const asked = topUp.card !== undefined;
  const told = {
    PROCESSING: [t('result.processing'), t('result.processingTopUp')],
    AWAITING_PAYER: asked
      ? [t('cards.bankAsks'), t('cards.bankAsksNote')]
      : [t('result.awaiting'), t('result.awaitingNote')],
    SUCCEEDED: [t('result.toppedUp'), t('result.toppedUpNote')],
    FAILED: [t('result.notToppedUp'), t('result.notToppedUpNote')],
  };
  const [title, note] = told[topUp.outcome];
  return (
    <ResultCard {...topUp} rejection={reason(topUp.rejection)} title={title} note={note}>
      <div className="result-actions">
        <NextStep topUp={topUp} />
        <Button component={Link} to="/" h={48} size="md" variant="default">
          {t('result.home')}
        </Button>
      </div>
    </ResultCard>
  );
}

function TakenBack({ topUp }: { topUp: TopUp }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  if (!topUp.takenBack) return null;
  const { amount, owed } = topUp.takenBack;
  return (
    <Card className="taken-back">
      <div className="row">
        <Glyph icon={Undo2} tone="cinnabar" />
        <div className="grow">
          <h2 className="title">{t('cards.takenBack')}</h2>
          <p className="note">{t('cards.takenBackNote', { amount: text(amount) })}</p>
          {owed.amount > 0 && <p className="note">{t('cards.takenBackOwed', { amount: text(owed) })}</p>}
        </div>
      </div>
    </Card>
  );
}

function NextStep({ topUp }: { topUp: TopUp }) {
  const { t } = useTranslation();
  const big = { h: 48, size: 'md' } as const;
  switch (topUp.outcome) {
    case 'AWAITING_PAYER':
      return topUp.redirectUrl ? (
        <Button component="a" href={topUp.redirectUrl} {...big}>
          {t(topUp.card ? 'cards.openBank' : 'result.openCardPage')}
        </Button>
      ) : null;
    case 'SUCCEEDED':
      return (
        <Button component={Link} to="/services" {...big}>
          {t('result.payBill')}
        </Button>
      );
    case 'FAILED':
      return (
        <Button component={Link} to="/top-up" {...big}>
          {t('result.again')}
        </Button>
      );
    case 'PROCESSING':
      return null;
  }
}

function TopUpFacts({ topUp }: { topUp: TopUp }) {
  const { t } = useTranslation();
  const dates = useDates();
  return (
    <Card>
      <Facts
        items={[
          [t('pay.amount'), <Money key="amount" value={topUp.amount} />],
          [t('result.card'), topUp.card && t('topUp.card', { lastFour: topUp.card.lastFour })],
          [t('cards.repaid'), topUp.repaid && <Money key="repaid" value={topUp.repaid} />],
          [t('result.addedTo'), t('pay.balance')],
          [t('result.placed'), dates.moment(topUp.createdAt)],
          [t('result.number'), <CopyText key="id" value={topUp.id} label={t('result.number')} />],
        ]}
      />
    </Card>
  );
}
