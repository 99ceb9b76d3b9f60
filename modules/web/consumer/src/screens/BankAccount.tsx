import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { CircleOff, Hourglass, Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type BankAccount as Account, useBankAccount } from '../api/bankAccounts';
import { AddBankAccount } from '../parts/AddBankAccount';
import NameBankAccount from '../parts/NameBankAccount';
import { Page } from '../parts/Page';
import { CardSkeleton, Loadable, NoticeCard } from '../parts/states';

/** Where the card company's page leads back to: the account is there, is awaited, or was not named. */
export default function BankAccount() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  return (
    <Page title={t('bankAccount.add')} back="/me/cards">
      <Loadable query={useBankAccount(id)} skeleton={<CardSkeleton height={320} />}>
        {(account) => <Told account={account} />}
      </Loadable>
    </Page>
  );
}

function Told({ account }: { account: Account }) {
  const { t } = useTranslation();
  switch (account.state) {
    case 'OPEN':
      return (
        <NoticeCard
          icon={Hourglass}
          tone="brass"
          title={t('bankAccount.waiting')}
          note={t('bankAccount.waitingNote')}
        >
          <Button component="a" href={account.redirectUrl} h={48}>
            {t('bankAccount.openPage')}
          </Button>
        </NoticeCard>
      );
    case 'LINKED':
      return <Added account={account} />;
    case 'ENDED':
      return (
        <NoticeCard icon={CircleOff} title={t('bankAccount.ended')} note={t('bankAccount.endedNote')}>
          <AddBankAccount again />
        </NoticeCard>
      );
  }
}

function Added({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { id, bank, lastFour } = account;
  return (
    <div className="columns">
      <NoticeCard
        icon={Landmark}
        tone="jade"
        title={t('bankAccount.added')}
        note={t('bankAccount.addedNote', { bank, lastFour })}
      >
        <Button component={Link} to={`/cash-out?to=${id}`} h={48}>
          {t('cashOut.title')}
        </Button>
      </NoticeCard>
      <Card>
        <NameBankAccount account={account} />
      </Card>
    </div>
  );
}
