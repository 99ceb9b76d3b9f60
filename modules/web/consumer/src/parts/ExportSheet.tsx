import { Button } from '@mantine/core';
import { FileText, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../api/activity';
import { type MovementFilter, toQuery } from '../logic/movementFilter';
import { useDates } from './dates';
import { Sheet } from './Sheet';
import { InlineProblem } from './states';

type Props = { filter: MovementFilter; newest?: string; opened: boolean; onClose: () => void };

/** The chosen month as a document, or the list as it is filtered as a table. */
export default function ExportSheet({ filter, newest, opened, onClose }: Props) {
  const { t } = useTranslation();
  const dates = useDates();
  const saving = useSaving();
  const month = filter.month || newest;
  const query = toQuery(filter).toString();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('activity.export')}>
      <div className="stack">
        {month && (
          <>
            <Button
              h={50}
              leftSection={<FileText size={18} aria-hidden="true" />}
              loading={saving.isPending}
              onClick={() => saving.mutate({ path: `/statements/${month}.pdf`, name: `sycee-${month}.pdf` })}
            >
              {t('activity.pdf', { month: dates.month(month) })}
            </Button>
            <p className="note">{t('activity.pdfNote')}</p>
          </>
        )}
        <Button
          h={50}
          variant="default"
          leftSection={<Table2 size={18} aria-hidden="true" />}
          loading={saving.isPending}
          onClick={() =>
            saving.mutate({ path: `/movements.csv${query && `?${query}`}`, name: 'sycee-movements.csv' })
          }
        >
          {t('activity.csv')}
        </Button>
        <p className="note">{query ? t('activity.csvFiltered') : t('activity.csvAll')}</p>
        <InlineProblem error={saving.error} />
        <p className="note" role="status">
          {saving.data && t('activity.saved', { name: saving.data })}
        </p>
      </div>
    </Sheet>
  );
}
