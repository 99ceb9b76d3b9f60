import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BankAccounts } from '../parts/BankAccounts';
import { Page } from '../parts/Page';
import { Promises } from '../parts/Promises';
import { SavedCards } from '../parts/SavedCards';

/** The saved cards and bank accounts: which one is charged first, which have ended, and the way out for each. */
export default function Cards() {
  const { t } = useTranslation();
  return (
    <Page title={t('cards.title')} back="/me">
      <div className="columns">
        <div className="stack">
          <SavedCards />
          <Button component={Link} to="/top-up" h={50} fullWidth>
            {t('cards.add')}
          </Button>
          <p className="note centre">{t('cards.addNote')}</p>
          <Button component={Link} to="/cash-out" h={50} variant="default" fullWidth>
            {t('cashOut.title')}
          </Button>
        </div>
        <div className="stack">
          <BankAccounts />
          <Promises title={t('cards.safe')} items={[t('cards.safe1'), t('cards.safe2'), t('cards.safe3')]} />
        </div>
      </div>
    </Page>
  );
}
