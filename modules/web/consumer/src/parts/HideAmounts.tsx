import { Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useHiddenAmounts } from './Money';

/** The eye that hides every amount from onlookers. */
export function HideAmounts() {
  const { t } = useTranslation();
  const [hidden, setHidden] = useHiddenAmounts();
  const Icon = hidden ? EyeOff : Eye;
  return (
    <button
      type="button"
      className="eye"
      aria-label={hidden ? t('home.show') : t('home.hide')}
      aria-pressed={hidden}
      onClick={() => setHidden(!hidden)}
    >
      <Icon size={20} aria-hidden="true" />
    </button>
  );
}
