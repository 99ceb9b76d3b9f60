import { Card } from '@kit/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ride, rateRide } from '../api/rides';
import { InlineProblem } from './states';

const STARS = [1, 2, 3, 4, 5];

/** One to five stars; they may be changed. */
export function RateRide({ ride }: { ride: Ride }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const rate = async (stars: number) => {
    setProblem(null);
    try {
      await rateRide(ride.id, stars);
      queries.setQueryData(['rides', ride.id], { ...ride, stars });
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <Card className="stack tight">
      <fieldset className="stars">
        <legend className="heading">{t('ride.rate', { name: ride.driver?.name ?? ride.operator })}</legend>
        {STARS.map((stars) => (
          <label key={stars} data-given={stars <= (ride.stars ?? 0) || undefined}>
            <input
              type="radio"
              name="stars"
              className="unseen"
              checked={stars === ride.stars}
              onChange={() => void rate(stars)}
            />
            <span className="unseen">{t('ride.stars', { count: stars })}</span>
            <Star size={28} aria-hidden="true" />
          </label>
        ))}
      </fieldset>
      <p role="status" className="note fine">
        {ride.stars && t('ride.thanks')}
      </p>
      <InlineProblem error={problem} />
    </Card>
  );
}
