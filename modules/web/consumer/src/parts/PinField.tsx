import { PinInput } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What was wrong with the last six digits; the caller empties the value at the same time. */
  error?: string;
  hint?: string;
  masked?: boolean;
  autoFocus?: boolean;
  disabled?: boolean;
};

/** Six digits in six labelled boxes; after a refusal they are empty and the first box has the focus. */
export function PinField({ label, value, onChange, error, hint, masked = true, autoFocus, disabled }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const boxes = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) boxes.current?.querySelector('input')?.focus();
  }, [error]);
  useEffect(() => {
    if (autoFocus) boxes.current?.querySelector('input')?.focus();
  }, [autoFocus]);
  return (
    <div className="pin-field" ref={boxes}>
      <div className="pin-label" id={`${id}-label`}>
        {label}
      </div>
      <PinInput
        // Without an id Mantine makes one after mounting, replaces the boxes, and so loses the focus.
        id={id}
        length={6}
        type="number"
        placeholder=""
        mask={masked}
        oneTimeCode={!masked}
        size="lg"
        gap={8}
        error={Boolean(error)}
        value={value}
        onChange={onChange}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        getInputProps={(index) => ({
          'aria-label': `${label}: ${t('pay.pinDigit', { n: index + 1 })}`,
          'aria-describedby': `${id}-told`,
          'data-autofocus': (autoFocus && index === 0) || undefined,
        })}
      />
      <div id={`${id}-told`} role="alert" className={error ? 'told negative' : 'told'}>
        {error ?? hint}
      </div>
    </div>
  );
}
