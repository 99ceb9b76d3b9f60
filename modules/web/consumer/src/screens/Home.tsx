import { Ingot } from '@kit/Ingot';
import { Mark } from '@kit/Mark';
import { Card, Glyph } from '@kit/ui';
import { Button, Skeleton } from '@mantine/core';
import { Footprints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLastMovements, useServices, useSession, useWallet } from '../api/queries';
import { Bell } from '../parts/Bell';
import { HappeningNow } from '../parts/HappeningNow';
import { Hero, HeroSkeleton } from '../parts/Hero';
import { OwedNotice } from '../parts/OwedNotice';
import { Page } from '../parts/Page';
import { RecentActivity } from '../parts/RecentActivity';
import { ServiceGrid } from '../parts/ServiceGrid';
import { Loadable } from '../parts/states';

export function Home() {
  const wallet = useWallet();
  const services = useServices();
  const isNew = useIsNew();
  return (
    <Page
      title={useGreeting()}
      lead={
        <span className="phone-only">
          <Mark size={36} />
        </span>
      }
      tail={<Bell />}
    >
      <div className="columns">
        <div className="stack">
          <Loadable query={wallet} skeleton={<HeroSkeleton />}>
            {(value) => (
              <>
                <Hero wallet={value} />
                <OwedNotice wallet={value} />
              </>
            )}
          </Loadable>
          <Loadable query={services} skeleton={<Skeleton height={136} radius={18} />}>
            {({ categories }) => <ServiceGrid categories={categories} />}
          </Loadable>
          {!isNew && <TrustCard className="wide-only" />}
        </div>
        <div className="stack">
          <HappeningNow />
          {isNew ? <FirstRun /> : <RecentActivity />}
        </div>
      </div>
    </Page>
  );
}

function useIsNew(): boolean {
  const movements = useLastMovements();
  const wallet = useWallet();
  const hasMoney = wallet.data?.balances.some(
    (balance) => balance.available.amount > 0 || balance.held.amount > 0,
  );
  return movements.data?.items.length === 0 && hasMoney === false;
}

function useGreeting(): string {
  const { t } = useTranslation();
  const name = useSession().data?.person.displayName ?? '';
  const hour = new Date().getHours();
  const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  return t(`home.${part}`, { name: /^[\x20-\x7e]+$/.test(name) ? name.split(' ')[0] : name });
}

function FirstRun() {
  const { t } = useTranslation();
  return (
    <>
      <Card className="first-run">
        <Ingot className="small-ingot" />
        <h2 className="heading">{t('home.start')}</h2>
        <p className="note">{t('home.startNote')}</p>
        <Button component={Link} to="/top-up" h={50} fullWidth>
          {t('home.startAction')}
        </Button>
      </Card>
      <TrustCard />
    </>
  );
}

function TrustCard({ className }: { className?: string }) {
  const { t } = useTranslation();
  return (
    <Card className={className}>
      <div className="row">
        <Glyph icon={Footprints} tone="jade" />
        <div className="grow">
          <h2 className="title">{t('home.trustTitle')}</h2>
          <p className="note">{t('home.trustNote')}</p>
        </div>
      </div>
    </Card>
  );
}
