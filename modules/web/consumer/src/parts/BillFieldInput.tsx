import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BillField } from '../api/types';
import { type FieldFault, faultOf, wordsIn } from '../logic/fields';

type Props = {
  field: BillField;
  value: string;
  /** What is wrong after a try to submit. */
  fault: FieldFault | null;
  /** What the company says about this field. */
  refusal?: string;
  onChange: (value: string) => void;
};

/** A field as the company describes it: its label, help and pattern; checked as soon as it is left. */
export function BillFieldInput({ field, value, fault, refusal, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const [left, setLeft] = useState(false);
  const shown = fault ?? (left && value ? faultOf(field, value) : null);
  const faults = {
    required: t('bill.required'),
    pattern: field.example ? t('bill.pattern', { example: field.example }) : t('bill.patternPlain'),
  };
  return (
    <TextInput
      name={field.name}
      label={wordsIn(field.label, i18n.language) || field.name}
      description={wordsIn(field.help, i18n.language) || undefined}
      placeholder={field.example}
      inputMode={field.inputMode}
      autoComplete="off"
      size="md"
      required
      withAsterisk={false}
      value={value}
      error={refusal ?? (shown ? faults[shown] : undefined)}
      onBlur={() => setLeft(true)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
