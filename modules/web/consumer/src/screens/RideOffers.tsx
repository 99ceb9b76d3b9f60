import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { CalendarClock, LockKeyhole, ReceiptText, ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { type Ride, type RideOffer, type RideQuote, useCity } from '../api/rides';
import { wordsIn } from '../logic/fields';
import { forgetIntent } from '../logic/intent';
import { withNext } from '../logic/paths';
import { forgetRideQuote, keptRideQuote } from '../logic/rideDraft';
import { useNow } from '../logic/useNow';
import { usePayment } from '../logic/usePayment';
import { useBalanceSource, useMissing } from '../parts/balance';
import { Confirm, type ConfirmProps } from '../parts/Confirm';
import { useDates } from '../parts/dates';
import { Facts } from '../parts/Facts';
import { Money, useMoneyText } from '../parts/Money';
import { Page } from '../parts/Page';
import { Resuming } from '../parts/Resuming';
import { Range, RideChoice } from '../parts/RideChoice';
import { RidePlan } from '../parts/RidePlan';
import { useRideWords } from '../parts/rideWords';
import { NoticeCard } from '../parts/states';

export default function RideOffers() {
  const { t } = useTranslation();
  const [quote] = useState(keptRideQuote);
  return (
    <Page title={t('ride.offers')} back="/rides">
      {quote ? <Choose quote={quote} /> : <Stale title={t('ride.gone')} note={t('ride.goneNote')} />}
    </Page>
  );
}

function Stale({ title, note }: { title: string; note: string }) {
  const { t } = useTranslation();
  return (
    <NoticeCard icon={CalendarClock} tone="brass" title={title} note={note}>
      <Button component={Link} to="/rides">
        {t('ride.again')}
      </Button>
    </NoticeCard>
  );
}

function Choose({ quote }: { quote: RideQuote }) {
  const { t } = useTranslation();
  const now = useNow(1_000);
  const [chosenId, setChosenId] = useState(quote.offers[0]?.id);
  const chosen = quote.offers.find(({ id }) => id === chosenId);
  if (!chosen) return <Stale title={t('ride.noOffer')} note={t('ride.noOfferNote')} />;
  return (
    <Book quote={quote} offer={chosen} expired={now > Date.parse(chosen.expiresAt)} onChoose={setChosenId} />
  );
}

type BookProps = { quote: RideQuote; offer: RideOffer; expired: boolean; onChoose: (id: string) => void };

function Book({ quote, offer, expired, onChoose }: BookProps) {
  const { t, i18n } = useTranslation();
  const city = useCity(i18n.language);
  const navigate = useNavigate();
  const onMade = (made: Ride) => {
    forgetIntent();
    forgetRideQuote();
    navigate(`/rides/${made.id}`, { replace: true });
  };
  const payment = usePayment<Ride>('RIDE', offer.id, '/rides', onMade);
  const confirm = (pin: string) => payment.send({ offerId: offer.id, pin });
  if (payment.resuming) return <Resuming />;
  if (expired && !payment.opened) return <Stale title={t('ride.expired')} note={t('ride.expiredNote')} />;
  return (
    <div className="columns">
      <div className="stack">
        <Card className="stack">
          <Way quote={quote} />
          <RidePlan city={city} from={quote.from} to={quote.to} />
        </Card>
        <RideChoice quote={quote} chosen={offer} onChoose={onChoose} />
      </div>
      <div className="stack">
        <Explained offer={offer} />
        <Summary offer={offer} onBook={payment.open} />
      </div>
      <ConfirmRide
        offer={offer}
        quote={quote}
        opened={payment.opened}
        onClose={payment.close}
        onConfirm={confirm}
      />
    </div>
  );
}

function Way({ quote }: { quote: RideQuote }) {
  const { t } = useTranslation();
  const dates = useDates();
  const when = quote.departure ? dates.moment(quote.departure) : t('ride.now');
  return (
    <div>
      <h2 className="heading">{t('ride.way', { from: quote.from.name, to: quote.to.name })}</h2>
      <p className="note">
        {when} · {t('ride.seats', { count: quote.passengers })}
      </p>
    </div>
  );
}

/** What is set aside is not what is paid: said before anything is agreed to. */
function Explained({ offer }: { offer: RideOffer }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const { surge } = useRideWords();
  return (
    <Card className="stack tight">
      <h2 className="heading">{t('ride.howPaid')}</h2>
      <ul className="explained">
        <li>
          <LockKeyhole size={19} aria-hidden="true" />
          <span>{t('ride.heldNote', { amount: text(offer.cap) })}</span>
        </li>
        <li>
          <ReceiptText size={19} aria-hidden="true" />
          <span>{t('ride.fareNote', { from: text(offer.from), to: text(offer.to) })}</span>
        </li>
        <li>
          <ShieldQuestion size={19} aria-hidden="true" />
          <span>{t('ride.capNote', { amount: text(offer.cap) })}</span>
        </li>
      </ul>
      {offer.surgePercent > 100 && (
        <p className="refusal brass">{t('ride.surgeNote', { factor: surge(offer.surgePercent) })}</p>
      )}
    </Card>
  );
}

function Summary({ offer, onBook }: { offer: RideOffer; onBook: () => void }) {
  const { t } = useTranslation();
  const text = useMoneyText();
  const missing = useMissing(offer.cap);
  return (
    <Card className="stack">
      <Facts
        items={[
          [t('ride.expected'), <Range key="range" offer={offer} />],
          [t('ride.held'), <Money key="held" value={offer.cap} size={18} />],
        ]}
      />
      {missing > 0 && (
        <p role="alert" className="refusal brass">
          {t('ride.short', { amount: text({ ...offer.cap, amount: missing }) })}
        </p>
      )}
      {missing > 0 ? (
        <Button component={Link} to={withNext('/top-up', '/rides/offers')} size="lg" h={54} fullWidth>
          {t('pay.topUp')}
        </Button>
      ) : (
        <Button size="lg" h={54} fullWidth onClick={onBook}>
          {t('ride.book', { amount: text(offer.cap) })}
        </Button>
      )}
    </Card>
  );
}

type SheetProps = { offer: RideOffer; quote: RideQuote } & Pick<
  ConfirmProps,
  'opened' | 'onClose' | 'onConfirm'
>;

function ConfirmRide({ offer, quote, ...sheet }: SheetProps) {
  const { t, i18n } = useTranslation();
  const text = useMoneyText();
  const dates = useDates();
  return (
    <Confirm
      {...sheet}
      title={t('ride.confirm')}
      preposition={t('ride.heldFor')}
      party={offer.operator}
      amount={offer.cap}
      source={useBalanceSource(offer.cap.currency)}
      facts={[
        [t('ride.route'), t('ride.way', { from: quote.from.name, to: quote.to.name })],
        [t('ride.departure'), quote.departure && dates.moment(quote.departure)],
        [t('ride.class'), wordsIn(offer.rideClass.name, i18n.language)],
        [t('ride.expected'), <Range key="range" offer={offer} />],
      ]}
      action={t('ride.bookNow', { amount: text(offer.cap) })}
    />
  );
}
