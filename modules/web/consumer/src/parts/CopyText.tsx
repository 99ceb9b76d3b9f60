import { CopyButton } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** An id that is copied by one press; long ones are shown by their ends. */
export function CopyText({ value, label }: { value: string; label: string }) {
  const { t } = useTranslation();
  const shown = value.length > 20 ? `${value.slice(0, 8)}…${value.slice(-4)}` : value;
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <button type="button" className="copy mono" title={value} onClick={copy}>
          <span className="unseen">
            {t(copied ? 'app.copied' : 'app.copy')}: {label}{' '}
          </span>
          {shown}
          {copied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
        </button>
      )}
    </CopyButton>
  );
}
