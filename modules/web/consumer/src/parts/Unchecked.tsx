import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The company is paid directly: nobody tells beforehand whether the number is right. */
export function Unchecked() {
  const { t } = useTranslation();
  return (
    <p className="refusal brass unchecked">
      <CircleAlert size={18} aria-hidden="true" />
      {t('biller.unchecked')}
    </p>
  );
}
