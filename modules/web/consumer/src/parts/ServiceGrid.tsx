import { Glyph } from '@kit/ui';
import { LayoutGrid } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Category } from '../api/types';
import { faceOf, isOpen, pageOf, reasonClosed, useCategoryName } from './services';

const SHOWN = 9;

/** The services as tiles; one that cannot be used now is greyed and says why. */
export function ServiceGrid({ categories }: { categories: Category[] }) {
  const { t } = useTranslation();
  return (
    <nav className="card tiles" aria-label={t('app.services')}>
      {categories.slice(0, SHOWN).map((category) => (
        <Tile key={category.category} category={category} />
      ))}
      <Link to="/services" className="tile">
        <Glyph icon={LayoutGrid} size={48} />
        <span>{t('services.all')}</span>
      </Link>
    </nav>
  );
}

function Tile({ category }: { category: Category }) {
  const { t } = useTranslation();
  const name = useCategoryName()(category.category);
  const { icon, tone } = faceOf(category.category);
  if (isOpen(category)) {
    return (
      <Link to={pageOf(category)} className="tile">
        <Glyph icon={icon} tone={tone} size={48} />
        <span>{name}</span>
      </Link>
    );
  }
  const reason = reasonClosed(category) || t('services.unavailable');
  return (
    <Link to="/services" className="tile closed" title={reason}>
      <Glyph icon={icon} size={48} />
      <span>{name}</span>
      <span className="unseen">{reason}</span>
    </Link>
  );
}
