import type { MoneyValue } from '@kit/money';
import { useQuery } from '@tanstack/react-query';
import { untilOfferEnds } from '../logic/offerEnd';
import { call } from './client';

/** What would come back of an order now, to the balance it was paid from. */
export type RefundQuote = {
  order: string;
  amount: MoneyValue;
  /** Sycee's fee, if it comes back too; else nothing. */
  fee: MoneyValue;
  total: MoneyValue;
  validUntil: string;
};

/** Asked again when the offer ends. */
export const useRefundQuote = (order: string, enabled: boolean) =>
  useQuery({
    queryKey: ['refund-quote', order],
    queryFn: () => call<RefundQuote>('GET', `/orders/${encodeURIComponent(order)}/refund-quote`),
    enabled,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data ? untilOfferEnds(state.data.validUntil, Date.now()) : false),
  });
