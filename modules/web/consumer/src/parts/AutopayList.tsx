import { Card, Glyph } from '@kit/ui';
import { ChevronRight, Repeat } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Mandate, useMandates, useSavedAccounts } from '../api/savedBills';
import { NextPayment } from './NextPayment';
import { Loadable, RowSkeletons } from './states';

/** All that is paid by itself, with what comes next; each leads to where it is stopped. */
export default function AutopayList() {
  const { t } = useTranslation();
  return (
    <Card>
      <h2 className="heading">{t('autopay.title')}</h2>
      <Loadable query={useMandates()} skeleton={<RowSkeletons count={1} />}>
        {({ items }) => <Rows mandates={items.filter(({ state }) => state !== 'ENDED')} />}
      </Loadable>
    </Card>
  );
}

function Rows({ mandates }: { mandates: Mandate[] }) {
  const { t } = useTranslation();
  return (
    <div className="rows">
      {mandates.map((mandate) => (
        <MandateRow key={mandate.id} mandate={mandate} />
      ))}
      <Link className="row entry" to="/saved-bills">
        <span className="grow">
          <span className="title block">{t('saved.all')}</span>
          {mandates.length === 0 && <span className="note block">{t('autopay.none')}</span>}
        </span>
        <ChevronRight size={20} aria-hidden="true" />
      </Link>
    </div>
  );
}

function MandateRow({ mandate }: { mandate: Mandate }) {
  const accounts = useSavedAccounts().data?.items ?? [];
  const account = accounts.find(({ id }) => id === mandate.accountId);
  return (
    <Link className="row entry" to={`/saved-bills/${mandate.accountId}`}>
      <Glyph icon={Repeat} tone={mandate.state === 'ACTIVE' ? 'jade' : 'ink'} />
      <span className="grow">
        <bdi className="title block">{account?.nickname}</bdi>
        <NextPayment mandate={mandate} />
      </span>
      <ChevronRight size={20} aria-hidden="true" />
    </Link>
  );
}
