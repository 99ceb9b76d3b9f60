import { Button, Input } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DISPUTE_REASONS, type DisputeReason, raiseDispute, refreshDisputes } from '../api/disputes';
import { useDates } from './dates';
import { Sheet } from './Sheet';
import { InlineProblem } from './states';

const LONGEST = 500;

type Props = {
  order: string;
  answerBy: string;
  opened: boolean;
  onRaised: () => void;
  onClose: () => void;
};

/** Asks what is wrong, and says before it is sent what happens next and that no money moves. */
export default function DisputeSheet({ order, answerBy, opened, onRaised, onClose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const form = useDispute(order, onRaised);
  const field = useId();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('dispute.title')}>
      <form className="stack" onSubmit={form.send}>
        <fieldset className="choices">
          <legend className="unseen">{t('dispute.title')}</legend>
          {DISPUTE_REASONS.map((reason) => (
            <label key={reason} className="choice" data-chosen={reason === form.reason || undefined}>
              <input
                type="radio"
                name="reason"
                value={reason}
                checked={reason === form.reason}
                onChange={() => form.setReason(reason)}
              />
              {t(`dispute.reason.${reason}`)}
            </label>
          ))}
        </fieldset>
        <Input.Wrapper id={field} size="md" label={t('dispute.words')}>
          <Input
            component="textarea"
            multiline
            id={field}
            name="words"
            size="md"
            rows={4}
            required
            maxLength={LONGEST}
            value={form.words}
            onChange={({ currentTarget }) => form.setWords(currentTarget.value)}
          />
        </Input.Wrapper>
        <p className="note">{t('dispute.next', { date: dates.moment(answerBy) })}</p>
        <InlineProblem error={form.problem} />
        <div className="pair">
          <Button type="button" variant="default" h={48} onClick={onClose} disabled={form.busy}>
            {t('refund.keep')}
          </Button>
          <Button type="submit" h={48} loading={form.busy} disabled={!form.said}>
            {t('dispute.send')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function useDispute(order: string, onRaised: () => void) {
  const queries = useQueryClient();
  const [reason, setReason] = useState<DisputeReason>('WRONG_AMOUNT');
  const [words, setWords] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  /** One line: what is broken over lines is read as one. */
  const said = words.replace(/\s+/g, ' ').trim();

  /** Whatever changes makes another dispute, with another key. */
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setKey(crypto.randomUUID());
      setProblem(null);
    };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await raiseDispute({ order, reason, words: said }, key);
      change(setWords)('');
      onRaised();
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
    void refreshDisputes(queries, order);
  };
  return {
    reason,
    setReason: change(setReason),
    words,
    setWords: change(setWords),
    said,
    send,
    busy,
    problem,
  };
}
