import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { PhoneCall, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOrder } from '../api/queries';
import { type Ride, useCity, wasDriven } from '../api/rides';
import { wordsIn } from '../logic/fields';
import { CopyText } from './CopyText';
import { Disputes } from './Disputes';
import { useDates } from './dates';
import { type Fact, Facts } from './Facts';
import { GetMoneyBack } from './GetMoneyBack';
import { Money } from './Money';
import { RateRide } from './RateRide';
import { ResultCard } from './ResultCard';
import { RidePlan } from './RidePlan';
import { RideWay } from './RideWay';
import { CardSkeleton, Loadable } from './states';
import { TipDriver } from './TipDriver';
import { Trail } from './Trail';
import '../rides.css';

/** A ride that is over: what it cost and why, and what may still be said of it. */
export default function RideReceipt({ ride }: { ride: Ride }) {
  const { i18n } = useTranslation();
  const city = useCity(i18n.language);
  const order = useOrder(ride.id);
  const paid = ride.outcome === 'SUCCEEDED' && ride.state !== 'CANCELLED';
  return (
    <div className="columns">
      <div className="stack">
        <Result ride={ride} />
        <Card className="stack">
          <RideWay ride={ride} />
          <RidePlan city={city} from={ride.from} to={ride.to} route={ride.route} />
        </Card>
        <Bill ride={ride} />
      </div>
      <div className="stack">
        {paid && <RateRide ride={ride} />}
        {paid && <TipDriver ride={ride} />}
        {ride.driver && (paid || wasDriven(ride)) && <LostItem ride={ride} />}
        <Loadable query={order} skeleton={<CardSkeleton height={260} />}>
          {(value) => (
            <>
              <GetMoneyBack order={value} />
              <Disputes order={value} />
              <Trail trail={value.trail} />
            </>
          )}
        </Loadable>
      </div>
    </div>
  );
}

function Result({ ride }: { ride: Ride }) {
  const { t } = useTranslation();
  const { outcome, operator: name } = ride;
  const paidNote = t(ride.state === 'CANCELLED' ? 'ride.cancelledNote' : 'ride.doneNote', { name });
  const title = t(titleOf(ride));
  const note = outcome === 'SUCCEEDED' ? paidNote : t('ride.nothingTaken');
  return (
    <ResultCard
      outcome={ride.outcome}
      rejection={ride.state === 'NO_DRIVER' || ride.state === 'CANCELLED' ? undefined : ride.rejection}
      amount={ride.taken ?? ride.offer.cap}
      title={title}
      note={note}
    >
      <div className="result-actions">
        <Button component={Link} to="/rides" h={48} size="md">
          {t('ride.another')}
        </Button>
        {ride.outcome === 'SUCCEEDED' && (
          <Button
            variant="default"
            h={48}
            size="md"
            leftSection={<Printer size={18} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('result.print')}
          </Button>
        )}
      </div>
    </ResultCard>
  );
}

/** Whoever was driven, or whose ride stayed in doubt to the end, is not told that there was none. */
export function titleOf(ride: Pick<Ride, 'outcome' | 'state' | 'rejection'>) {
  const { outcome, state, rejection } = ride;
  if (outcome === 'SUCCEEDED') return state === 'CANCELLED' ? 'ride.cancelled' : 'ride.done';
  if (state === 'NO_DRIVER') return 'ride.noDriver';
  if (state === 'CANCELLED') return 'ride.notDone';
  return wasDriven(ride) || !rejection ? 'ride.notCharged' : 'ride.notDone';
}

/** What the driver was given, once that is certain, and what the rider has paid with it. */
export function tipped({ taken, tips }: Pick<Ride, 'taken' | 'tips'>) {
  const given = tips.filter(({ outcome }) => outcome === 'SUCCEEDED');
  if (!taken || given.length === 0) return {};
  const amount = given.reduce((sum, tip) => sum + tip.amount.amount, 0);
  return { tip: { ...taken, amount }, inAll: { ...taken, amount: taken.amount + amount } };
}

function Bill({ ride }: { ride: Ride }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const { offer, partnerReference } = ride;
  const { tip, inAll } = tipped(ride);
  return (
    <Card>
      <h2 className="heading">{t('ride.bill')}</h2>
      <Facts
        items={[
          ...ride.lines.map(
            ({ label, amount }): Fact => [
              wordsIn(label, i18n.language),
              <Money key={label.en} value={amount} />,
            ],
          ),
          [t('pay.total'), ride.taken && <Money key="taken" value={ride.taken} size={18} />],
          [t('ride.tip.SUCCEEDED'), tip && <Money key="tip" value={tip} />],
          [t('ride.inAll'), inAll && <Money key="in-all" value={inAll} size={18} />],
          [t('ride.wasHeld'), <Money key="held" value={offer.cap} />],
          [t('ride.class'), wordsIn(offer.rideClass.name, i18n.language)],
          [t('ride.driver'), ride.driver?.name],
          [t('ride.plate'), ride.car?.plate],
          [t('ride.departure'), ride.departure && dates.moment(ride.departure)],
          [t('result.placed'), dates.moment(ride.createdAt)],
          [t('result.finished'), ride.finishedAt && dates.moment(ride.finishedAt)],
          [
            t('result.reference'),
            partnerReference && <CopyText value={partnerReference} label={t('result.reference')} />,
          ],
          [t('result.number'), <CopyText key="id" value={ride.id} label={t('result.number')} />],
        ]}
      />
    </Card>
  );
}

/** How to reach who may have found it. */
function LostItem({ ride }: { ride: Ride }) {
  const { t } = useTranslation();
  const number = ride.supportNumber ?? ride.driver?.phone;
  const reference = ride.partnerReference ?? ride.id;
  return (
    <Card className="stack tight">
      <h2 className="heading">{t('ride.lostItem')}</h2>
      <p className="note">
        {t('ride.lostItemNote', { name: ride.operator, plate: ride.car?.plate ?? '', reference })}
      </p>
      {number && (
        <Button
          component="a"
          href={`tel:${number}`}
          variant="default"
          h={48}
          leftSection={<PhoneCall size={18} aria-hidden="true" />}
        >
          {t('ride.callNumber', { number })}
        </Button>
      )}
    </Card>
  );
}
