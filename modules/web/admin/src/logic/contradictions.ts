import type { Contradiction } from '../api/contradictions';
import type { contradictions } from '../contradictionTexts';

/** What a partner's word means beside what stands. */
export function meaningOf({
  stands,
  said,
}: Pick<Contradiction, 'stands' | 'said'>): keyof typeof contradictions.said {
  if (said === 'CHARGED_BACK') return 'CHARGED_BACK';
  if (said === 'REJECTED') return 'NOT_DONE';
  return stands === 'SUCCEEDED' ? 'DONE_AGAIN' : 'DONE_AFTER_ALL';
}
