import { Card } from '@kit/ui';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Flag, MapPin } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Problem } from '../api/problem';
import { type Place, quoteRide, useCity } from '../api/rides';
import { departures } from '../logic/departures';
import { keepRideQuote } from '../logic/rideDraft';
import { MyRides } from '../parts/MyRides';
import { Page } from '../parts/Page';
import { PlaceField } from '../parts/PlaceField';
import { Promises } from '../parts/Promises';
import { RidePlan } from '../parts/RidePlan';
import { InlineProblem } from '../parts/states';

export default function Rides() {
  const { t } = useTranslation();
  return (
    <Page title={t('ride.title')} back="/">
      <div className="columns">
        <AskForRide />
        <div className="stack">
          <MyRides />
          <Promises title={t('ride.trust')} items={[t('ride.trust1'), t('ride.trust2'), t('ride.trust3')]} />
        </div>
      </div>
    </Page>
  );
}

type Ends = { from?: Place; to?: Place };
const SEATS = [1, 2, 3, 4, 5, 6];

function AskForRide() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const city = useCity(i18n.language);
  const [ends, setEnds] = useState<Ends>({});
  const [end, setEnd] = useState<keyof Ends>('from');
  const [passengers, setPassengers] = useState(1);
  const [departure, setDeparture] = useState<string>();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const choose = (which: keyof Ends, place: Place | undefined) => {
    setEnds({ ...ends, [which]: place });
    setProblem(null);
    if (place && which === 'from' && !ends.to) setEnd('to');
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const { from, to } = ends;
    if (!from || !to || departure === '') {
      const missing = !from ? 'from' : !to ? 'to' : 'departure';
      return event.currentTarget.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
    }
    setBusy(true);
    setProblem(null);
    try {
      const at = departure === undefined ? undefined : new Date(departure).toISOString();
      keepRideQuote(await quoteRide({ from, to, passengers, departure: at }));
      navigate('/rides/offers');
    } catch (error) {
      setProblem(Problem.of(error));
    }
    setBusy(false);
  };
  const fault = (which: keyof Ends) => (tried && !ends[which] ? t('ride.choosePlace') : undefined);
  return (
    <form onSubmit={submit} noValidate>
      <Card className="stack">
        <PlaceField
          name="from"
          label={t('ride.from')}
          icon={MapPin}
          place={ends.from}
          error={fault('from')}
          onFocus={() => setEnd('from')}
          onChoose={(place) => choose('from', place)}
        />
        <PlaceField
          name="to"
          label={t('ride.to')}
          icon={Flag}
          place={ends.to}
          error={fault('to')}
          onFocus={() => setEnd('to')}
          onChoose={(place) => choose('to', place)}
        />
        <div className="stack tight">
          <RidePlan city={city} {...ends} onChoose={(place) => choose(end, place)} />
          <p className="note fine" role="status">
            {t(end === 'from' ? 'ride.planFrom' : 'ride.planTo')}
          </p>
        </div>
        <fieldset className="head-count">
          <legend>{t('ride.passengers')}</legend>
          {SEATS.map((count) => (
            <button
              key={count}
              type="button"
              aria-pressed={count === passengers}
              onClick={() => setPassengers(count)}
            >
              {count}
            </button>
          ))}
        </fieldset>
        <Departure at={departure} wrong={tried && departure === ''} onChange={setDeparture} />
        <InlineProblem error={problem} />
        <Button type="submit" size="lg" h={54} fullWidth loading={busy}>
          {t('ride.ask')}
        </Button>
      </Card>
    </form>
  );
}

type DepartureProps = { at?: string; wrong: boolean; onChange: (at: string | undefined) => void };

/** As soon as possible, or at a time of the person's own zone. */
function Departure({ at, wrong, onChange }: DepartureProps) {
  const { t } = useTranslation();
  return (
    <div className="stack tight">
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('ride.when')}
        value={at === undefined ? 'now' : 'later'}
        onChange={(value) => onChange(value === 'now' ? undefined : '')}
        data={[
          { value: 'now', label: t('ride.now') },
          { value: 'later', label: t('ride.later') },
        ]}
      />
      {at !== undefined && (
        <TextInput
          type="datetime-local"
          name="departure"
          size="md"
          label={t('ride.departure')}
          value={at}
          {...departures(new Date())}
          error={wrong && t('ride.chooseTime')}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
