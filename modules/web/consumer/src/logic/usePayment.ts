import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../api/client';
import { Problem } from '../api/problem';
import { refreshMoney } from '../api/queries';
import { forgetIntent, keptIntent, markRefused, markSent, openIntent, type PaymentIntent } from './intent';
import { pageOfKey } from './resume';

type Kind = PaymentIntent['kind'];
/** After these the same key can never succeed: the next try is another payment. */
const ENDS_INTENT = [
  'idempotency-key-reused',
  'quote-expired',
  'quote-used',
  'offer-expired',
  'offer-used',
  'ride-refused',
  'bill-changed',
  'bill-already-paid',
  'insufficient-funds',
  'over-limit',
  'daily-budget-spent',
  'doubt-budget-spent',
  'debt-open',
  'request-not-open',
  'refund-above-captured',
  'nothing-to-refund',
];

/**
 * One payment with one key: opened with the confirm sheet, kept over retry and reload, and forgotten when the
 * payment's own page is shown. While `resuming`, a payment left behind by a reload is being looked up.
 */
export function usePayment<T>(kind: Kind, subject: string, path: string, onMade: (made: T) => void) {
  const queries = useQueryClient();
  const { resuming, opened, setOpened } = useResume(kind, subject);
  const navigate = useNavigate();

  const send = async (body: unknown): Promise<Problem | null> => {
    const intent = markSent(openIntent(kind, subject));
    try {
      const made = await call<T>('POST', path, { body, key: intent.key });
      refreshMoney(queries);
      onMade(made);
      return null;
    } catch (error) {
      return refused(intent, Problem.of(error));
    }
  };

  const refused = async (intent: PaymentIntent, problem: Problem): Promise<Problem | null> => {
    if (!problem.isUnclear) {
      if (ENDS_INTENT.includes(problem.code)) forgetIntent();
      else markRefused(intent);
      return problem;
    }
    const page = await pageOfKey(intent.key).catch(() => undefined);
    if (page === undefined) return problem;
    if (page === null) return problem.certain();
    refreshMoney(queries);
    navigate(page, { replace: true });
    return null;
  };

  const open = () => {
    openIntent(kind, subject);
    setOpened(true);
  };
  const close = () => {
    if (keptIntent()?.sent === false) forgetIntent();
    setOpened(false);
  };
  return { opened, open, close, send, resuming };
}

function useResume(kind: Kind, subject: string) {
  const navigate = useNavigate();
  // Looked up once: what is chosen afterwards is another payment.
  const [kept, setKept] = useState(() => sameKind(kind));
  const [resuming, setResuming] = useState(kept?.sent === true);
  const [opened, setOpened] = useState(kept?.sent === false && kept.subject === subject);
  useEffect(() => {
    if (!kept?.sent) return;
    let left = false;
    pageOfKey(kept.key).then(
      (page) => {
        if (left) return;
        if (page) return void navigate(page, { replace: true });
        markRefused(kept);
        setKept(null);
        setOpened(kept.subject === subject);
        setResuming(false);
      },
      () => {
        if (left) return;
        setKept(null);
        setResuming(false);
      },
    );
    return () => {
      left = true;
    };
  }, [kept, navigate, subject]);
  return { resuming, opened, setOpened };
}

function sameKind(kind: Kind): PaymentIntent | null {
  const kept = keptIntent();
  return kept?.kind === kind ? kept : null;
}
