import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { Bookmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSavedAccounts } from '../api/savedBills';
import { Page } from '../parts/Page';
import { Promises } from '../parts/Promises';
import { AccountRows } from '../parts/SavedAccounts';
import { CardSkeleton, Loadable, NoticeCard } from '../parts/states';

export default function SavedBills() {
  const { t } = useTranslation();
  return (
    <Page title={t('saved.all')} back="/me">
      <div className="columns">
        <Loadable query={useSavedAccounts()} skeleton={<CardSkeleton height={240} />}>
          {({ items }) =>
            items.length === 0 ? (
              <NoticeCard icon={Bookmark} title={t('saved.none')} note={t('saved.noneNote')}>
                <Button component={Link} to="/services">
                  {t('result.payBill')}
                </Button>
              </NoticeCard>
            ) : (
              <Card>
                <h2 className="heading">{t('saved.title')}</h2>
                <AccountRows accounts={items} />
              </Card>
            )
          }
        </Loadable>
        <Promises
          title={t('autopay.title')}
          items={[t('autopay.promise1'), t('autopay.promise2'), t('autopay.promise3')]}
        />
      </div>
    </Page>
  );
}
