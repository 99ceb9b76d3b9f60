import { Card, Chip } from '@kit/ui';
import { useTranslation } from 'react-i18next';
import type { RideOffer, RideQuote } from '../api/rides';
import { wordsIn } from '../logic/fields';
import { useDates } from './dates';
import { Money } from './Money';
import { useRideWords } from './rideWords';

type Props = { quote: RideQuote; chosen: RideOffer; onChoose: (id: string) => void };

/** One of the rides that are offered. */
export function RideChoice({ quote, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <Card>
      <fieldset className="choices">
        <legend className="heading">{t('ride.choose')}</legend>
        {quote.offers.map((each) => (
          <Offer
            key={each.id}
            offer={each}
            departure={quote.departure}
            chosen={each.id === chosen.id}
            onChoose={() => onChoose(each.id)}
          />
        ))}
      </fieldset>
    </Card>
  );
}

type OfferProps = { offer: RideOffer; departure?: string; chosen: boolean; onChoose: () => void };

function Offer({ offer, departure, chosen, onChoose }: OfferProps) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const { minutes, way, surge } = useRideWords();
  return (
    <label className="choice offer" data-chosen={chosen || undefined}>
      <input type="radio" name="offer" checked={chosen} onChange={onChoose} />
      <span className="grow">
        <span className="offer-head">
          <span className="title">{wordsIn(offer.rideClass.name, i18n.language)}</span>
          <Range offer={offer} />
        </span>
        <span className="note block">
          {departure ? dates.moment(departure) : t('ride.pickupIn', { time: minutes(offer.pickupSeconds) })} ·{' '}
          {t('ride.upTo', { count: offer.rideClass.seats })}
        </span>
        <span className="note block">
          {minutes(offer.durationSeconds)} · {way(offer.metres)} · {offer.operator}
        </span>
        {offer.surgePercent > 100 && (
          <Chip tone="brass" dot>
            {t('ride.surge', { factor: surge(offer.surgePercent) })}
          </Chip>
        )}
      </span>
    </label>
  );
}

export function Range({ offer: { from, to } }: { offer: Pick<RideOffer, 'from' | 'to'> }) {
  if (from.amount === to.amount) return <Money value={to} />;
  return (
    <span className="number">
      <Money value={from} />–<Money value={to} />
    </span>
  );
}
