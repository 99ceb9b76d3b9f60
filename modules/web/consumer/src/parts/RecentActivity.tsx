import { Card } from '@kit/ui';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLastMovements } from '../api/queries';
import { MovementRow } from './MovementRow';
import { Loadable, RowSkeletons } from './states';

/** The last five movements. */
export function RecentActivity({ className }: { className?: string }) {
  const { t } = useTranslation();
  const movements = useLastMovements();
  return (
    <Card className={className}>
      <div className="row between">
        <h2 className="heading">{t('home.recent')}</h2>
        <Link className="link" to="/activity">
          {t('app.seeAll')}
          <ChevronRight size={17} aria-hidden="true" />
        </Link>
      </div>
      <div className="rows">
        <Loadable query={movements} skeleton={<RowSkeletons count={4} />}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="note entry">{t('home.nothingYet')}</p>
            ) : (
              items.map((movement) => <MovementRow key={movement.id} movement={movement} />)
            )
          }
        </Loadable>
      </div>
    </Card>
  );
}
