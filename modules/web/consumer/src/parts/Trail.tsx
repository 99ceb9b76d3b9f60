import { Card, Chip, type Tone } from '@kit/ui';
import {
  ArrowRight,
  BookCheck,
  CircleAlert,
  CircleCheck,
  CircleDot,
  LockKeyhole,
  type LucideIcon,
  MessageSquareText,
  Send,
  Undo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Answer, Trail as TrailValue, Transfer } from '../api/types';
import { arrangeTrail, type TrailEntry } from '../logic/trail';
import { CopyText } from './CopyText';
import { useDates } from './dates';
import { useKnownWords } from './knownWords';
import { Money } from './Money';

const ICONS: Record<string, LucideIcon> = {
  PLACED: CircleCheck,
  HELD: LockKeyhole,
  SENT: Send,
  AGREED: CircleCheck,
  DECLINED: CircleCheck,
  ANSWERED: MessageSquareText,
  SETTLED: BookCheck,
  RELEASED: Undo2,
  CORRECTED: Undo2,
  SUSPENDED: CircleAlert,
  REFUSED: CircleAlert,
};

const TONES: Record<string, Tone> = {
  PENDING: 'brass',
  POSTED: 'jade',
  VOIDED: 'ink',
  SUCCEEDED: 'jade',
  REJECTED: 'cinnabar',
};

/** A payment that nobody confirmed just now, or money that walks back, is told in other words. */
type Way = { automatic?: boolean; backwards?: boolean };

/** Where the money is and was: steps, partner's answers and ledger transfers in one timeline. */
export function Trail({ trail, ...way }: { trail?: TrailValue } & Way) {
  const { t } = useTranslation();
  const entries = arrangeTrail(trail);
  return (
    <Card>
      <h2 className="heading">{t('trail.title')}</h2>
      <p className="note">{entries.length === 0 ? t('trail.empty') : t('trail.note')}</p>
      <ol className="trail">
        {entries.map((entry) => (
          <TrailStep key={entry.step + entry.at} entry={entry} {...way} />
        ))}
      </ol>
    </Card>
  );
}

function TrailStep({ entry, automatic, backwards }: { entry: TrailEntry } & Way) {
  const { t } = useTranslation();
  const word = useWord();
  const dates = useDates();
  const Icon = ICONS[entry.step] ?? CircleDot;
  return (
    <li data-step={entry.step}>
      <span className="bullet">
        <Icon size={15} aria-hidden="true" />
      </span>
      <div className="row between top">
        <span className="title">
          {automatic && entry.step === 'PLACED'
            ? t('autopay.placed')
            : word(`trail.${backwards ? 'back.' : ''}${entry.step}`, word(`trail.${entry.step}`, entry.step))}
        </span>
        <time className="note fine number" dateTime={entry.at} title={dates.moment(entry.at)}>
          {dates.second(entry.at)}
        </time>
      </div>
      {entry.answers.map((answer) => (
        <AnswerLine key={answer.at + answer.purpose + answer.attempt} answer={answer} />
      ))}
      {entry.transfers.map((transfer) => (
        <TransferLine key={transfer.id} transfer={transfer} />
      ))}
    </li>
  );
}

function AnswerLine({ answer }: { answer: Answer }) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <div className="inset">
      <div className="row between top">
        <span className="note">
          {word(`trail.${answer.purpose}`, answer.purpose)}
          {answer.attempt > 1 && ` · ${t('trail.attempt', { count: answer.attempt })}`}
        </span>
        <Chip tone={TONES[answer.outcome] ?? 'brass'}>
          {word(`trail.answer.${answer.outcome}`, answer.outcome)}
        </Chip>
      </div>
      {answer.text && <div className="note fine">{answer.text}</div>}
      {answer.reference && <CopyText value={answer.reference} label={t('result.reference')} />}
    </div>
  );
}

function TransferLine({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation();
  const word = useWord();
  const ours: Record<string, string> = { 'Your wallet': t('trail.wallet'), 'Sycee fee': t('trail.fee') };
  const party = (name: string) => ours[name] ?? name;
  return (
    <div className="inset">
      <div className="row between top">
        <span className="note parties">
          {party(transfer.from)} <ArrowRight size={14} aria-label={t('pay.to')} /> {party(transfer.to)}
        </span>
        <Money value={transfer.amount} size={15} />
      </div>
      <div className="row between">
        <CopyText value={transfer.id} label={t('trail.transfer')} />
        <Chip tone={TONES[transfer.state] ?? 'ink'}>{word(`trail.${transfer.state}`, transfer.state)}</Chip>
      </div>
    </div>
  );
}

/** Words for states the server may add later fall back to what it sent. */
function useWord(): (key: string, otherwise: string) => string {
  const known = useKnownWords();
  return (key, otherwise) => known(key) ?? otherwise;
}
