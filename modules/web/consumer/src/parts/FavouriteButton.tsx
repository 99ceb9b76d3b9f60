import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Payee, useFavourite } from '../api/people';
import '../people.css';

export function FavouriteButton({ payee }: { payee: Payee }) {
  const { t } = useTranslation();
  const favourite = useFavourite(payee.payeeId);
  const marked = favourite.isPending ? favourite.variables : payee.favourite;
  return (
    <button
      type="button"
      className="icon-button star"
      aria-pressed={marked}
      aria-label={t('people.favourite', { name: payee.maskedName })}
      onClick={() => favourite.mutate(!marked)}
    >
      <Star size={22} aria-hidden="true" />
    </button>
  );
}
