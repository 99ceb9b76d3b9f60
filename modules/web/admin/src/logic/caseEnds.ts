import type { CaseLine, Resolution } from '../api/cases';
import { operations } from '../operationsTexts';

const words = operations.cases;

/** How a doubt can end: the ends of a refund have words of their own. */
export function namesOf({ kind }: Pick<CaseLine, 'kind'>): Record<Resolution, string> {
  return kind === 'REFUND' ? { ...words.resolutions, ...words.ofRefund } : words.resolutions;
}
