import { Button, Loader } from '@mantine/core';
import { FileText, type LucideIcon, Table2 } from 'lucide-react';
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
  // Busy, not disabled: a button that is disabled under the finger loses the focus, and the sheet with it.
  const save = (path: string, name: string) => saving.isPending || saving.mutate({ path, name });
  const icon = (Icon: LucideIcon) =>
    saving.isPending ? <Loader size={18} color="currentColor" /> : <Icon size={18} aria-hidden="true" />;
  return (
    <Sheet opened={opened} onClose={onClose} title={t('activity.export')}>
      <div className="stack">
        {month && (
          <>
            <Button
              h={50}
              leftSection={icon(FileText)}
              aria-busy={saving.isPending}
              onClick={() => save(`/statements/${month}.pdf`, `sycee-${month}.pdf`)}
            >
              {t('activity.pdf', { month: dates.month(month) })}
            </Button>
            <p className="note">{t('activity.pdfNote')}</p>
          </>
        )}
        <Button
          h={50}
          variant="default"
          leftSection={icon(Table2)}
          aria-busy={saving.isPending}
          onClick={() => save(`/movements.csv${query && `?${query}`}`, 'sycee-movements.csv')}
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
