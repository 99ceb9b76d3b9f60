import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useServices } from '../api/queries';
import { useCategoryName } from './services';

/** The kinds of company there are, and all of them. */
export function CategoryLinks({ current }: { current: string }) {
  const { t } = useTranslation();
  const nameOf = useCategoryName();
  const billed = useServices().data?.categories.filter(({ services }) =>
    services.some(({ kind }) => kind === 'BILLER'),
  );
  if (!billed) return null;
  return (
    <nav className="filters" aria-label={t('biller.categories')}>
      {['all', ...billed.map(({ category }) => category)].map((category) => (
        <Link
          key={category}
          to={`/bills/${encodeURIComponent(category)}`}
          aria-current={category === current ? 'page' : undefined}
        >
          {category === 'all' ? t('biller.all') : nameOf(category)}
        </Link>
      ))}
    </nav>
  );
}

type Props = { regions: string[]; chosen: string; onChoose: (region: string) => void };

/** Where the companies serve; pressing the chosen one again chooses none. */
export function RegionChoice({ regions, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const different = [...new Set(regions.filter(Boolean))].sort();
  if (different.length < 2) return null;
  return (
    <fieldset className="filters" aria-label={t('biller.region')}>
      {different.map((region) => (
        <button
          type="button"
          key={region}
          aria-pressed={region === chosen}
          onClick={() => onChoose(region === chosen ? '' : region)}
        >
          {region}
        </button>
      ))}
    </fieldset>
  );
}
