import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useTopUp } from '../api/queries';
import type { TopUp } from '../api/types';
import { useEndOfIntent } from '../logic/useEndOfIntent';
import { CopyText } from '../parts/CopyText';
import { useDates } from '../parts/dates';
import { Facts } from '../parts/Facts';
import { Money } from '../parts/Money';
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
  const told = {
    PROCESSING: [t('result.processing'), t('result.processingTopUp')],
    AWAITING_PAYER: [t('result.awaiting'), t('result.awaitingNote')],
    SUCCEEDED: [t('result.toppedUp'), t('result.toppedUpNote')],
    FAILED: [t('result.notToppedUp'), t('result.notToppedUpNote')],
  };
  const [title, note] = told[topUp.outcome];
  return (
    <ResultCard {...topUp} title={title} note={note}>
      <div className="result-actions">
        <NextStep topUp={topUp} />
        <Button component={Link} to="/" h={48} size="md" variant="default">
          {t('result.home')}
        </Button>
      </div>
    </ResultCard>
  );
}

function NextStep({ topUp }: { topUp: TopUp }) {
  const { t } = useTranslation();
  const big = { h: 48, size: 'md' } as const;
  switch (topUp.outcome) {
    case 'AWAITING_PAYER':
      return topUp.redirectUrl ? (
        <Button component="a" href={topUp.redirectUrl} {...big}>
          {t('result.openCardPage')}
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
          [t('result.addedTo'), t('pay.balance')],
          [t('result.placed'), dates.moment(topUp.createdAt)],
          [t('result.number'), <CopyText key="id" value={topUp.id} label={t('result.number')} />],
        ]}
      />
    </Card>
  );
}
