import { Chip, type Tone } from '@kit/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MoneyRequest, RequestState } from '../api/requests';
import { useDates } from './dates';
import { Money } from './Money';
import { Portrait } from './Portrait';

const TONES: Record<RequestState, Tone> = {
  OPEN: 'brass',
  PAYING: 'brass',
  PAID: 'jade',
  DECLINED: 'cinnabar',
  CANCELLED: 'ink',
};

export function RequestRow({ request }: { request: MoneyRequest }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { counterparty, note, createdAt } = request;
  return (
    <li>
      <Link className="row entry payee-entry" to={`/money-requests/${request.id}`}>
        <Portrait name={counterparty.maskedName} />
        <span className="grow">
          <bdi className="title block">{counterparty.maskedName}</bdi>
          <span className="note block">
            {note && (
              <>
                <bdi>{note}</bdi> ·{' '}
              </>
            )}
            {dates.ago(createdAt)}
          </span>
        </span>
        <span className="figure">
          <Money value={request.amount} hideable />
          <span className="block">
            <RequestChip state={request.state} label={t(`requests.${request.state}`)} />
          </span>
        </span>
      </Link>
    </li>
  );
}

export function RequestChip({ state, label }: { state: RequestState; label: string }) {
  return (
    <Chip tone={TONES[state]} dot>
      {label}
    </Chip>
  );
}
