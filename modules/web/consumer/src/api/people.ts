import type { MoneyValue } from '@kit/money';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import type { Items } from './types';

export type PayeeName = { payeeId: string; maskedName: string; maskedLogin: string };
export type Payee = PayeeName & { favourite: boolean };
export type PersonPayment = {
  id: string;
  direction: 'SENT' | 'RECEIVED';
  counterparty: PayeeName;
  amount: MoneyValue;
  note?: string;
  createdAt: string;
};

const HOUR_MS = 3_600_000;

/** Whom a phone number, an e-mail address or a code's handle belongs to; in the body, so that no address shows it. */
export const lookUp = (to: string) => call<Payee>('POST', '/payees', { body: { to } });

export const usePayees = () =>
  useQuery({ queryKey: ['payees'], queryFn: () => call<Items<Payee>>('GET', '/payees') });

export const usePayee = (payeeId: string) =>
  useQuery({ queryKey: ['payee', payeeId], queryFn: () => lookUp(payeeId), retry: false });

export const usePayeeCode = () =>
  useQuery({
    queryKey: ['payee-code'],
    queryFn: () => call<PayeeName>('GET', '/payee-code'),
    staleTime: HOUR_MS,
  });

export const usePersonPayment = (id: string) =>
  useQuery({
    queryKey: ['person-payments', id],
    queryFn: () => call<PersonPayment>('GET', `/person-payments/${encodeURIComponent(id)}`),
    staleTime: HOUR_MS,
  });

/** Marks a payee as favourite, or takes the mark back. */
export function useFavourite(payeeId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (marked: boolean) =>
      call<void>(marked ? 'PUT' : 'DELETE', `/payees/${encodeURIComponent(payeeId)}/favourite`),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['payees'] });
      void queries.invalidateQueries({ queryKey: ['payee', payeeId] });
    },
  });
}
