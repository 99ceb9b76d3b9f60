import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from './client';
import type { Answer, Exchange } from './orders';

export const SHOWS = ['first', 'latest'] as const;
export type Show = (typeof SHOWS)[number];

/** JSON without what names a person; `…` behind it says that it went on, or could not be read on. */
export type Body = { text: string; digest: string };

export type Wire = Omit<Exchange, 'at' | 'requestDigest' | 'answerDigest'> & { request: Body; answer?: Body };

export type State =
  | 'RECORDED'
  | 'SUBMITTED'
  | 'AWAITING_PAYER'
  | 'IN_PROGRESS'
  | 'UNKNOWN'
  | 'SUCCEEDED'
  | 'REJECTED';

export type Meaning = Omit<Answer, 'at' | 'outcome'> & { said: State; state: State; code?: string };

export type Item = { id: string; at: string } & (
  | { exchange: Wire; meaning?: undefined }
  | { meaning: Meaning; exchange?: undefined }
);

export type EvidencePage = { items: Item[]; nextCursor?: string; total: number };

/** Of a case, a top-up in doubt, a break or a contradiction. Read once, since every reading is written down. */
export const useEvidence = (path: string, show: Show) =>
  useInfiniteQuery({
    queryKey: ['evidence', path, show],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call<EvidencePage>(
        'GET',
        `${path}/evidence?show=${show}${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`,
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: Number.POSITIVE_INFINITY,
  });
