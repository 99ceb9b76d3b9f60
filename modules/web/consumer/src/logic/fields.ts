import type { BillField, BillPayment, Words } from '../api/types';

export function wordsIn(words: Words | undefined, language: string): string {
  if (!words) return '';
  return words[language] ?? words[language.split('-')[0]] ?? words.en ?? Object.values(words)[0] ?? '';
}

export type FieldFault = 'required' | 'pattern';

/** Checks a value by the company's own pattern, before anyone is asked. */
export function faultOf(field: BillField, value: string): FieldFault | null {
  const text = value.trim();
  if (!text) return 'required';
  if (!field.pattern) return null;
  try {
    return new RegExp(`^(?:${field.pattern})$`, 'u').test(text) ? null : 'pattern';
  } catch {
    return null; // A pattern this browser cannot read is left to the company to judge.
  }
}

/** Whether what was entered is what the payment refers to: the company was not asked for a reference of its own. */
export function isPaidDirectly({ billReference, fields }: BillPayment): boolean {
  return billReference !== undefined && Object.values(fields).includes(billReference);
}
