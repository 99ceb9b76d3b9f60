import { Card, Glyph } from '@kit/ui';
import { Button } from '@mantine/core';
import { Languages, type LucideIcon, ShieldCheck, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDisclosures } from '../api/queries';
import type { Disclosure } from '../api/types';
import { useDates } from '../parts/dates';
import { useKnownWords } from '../parts/knownWords';
import { Page } from '../parts/Page';
import { InlineProblem, Loadable, NoticeCard, RowSkeletons } from '../parts/states';

const ICONS: Record<string, LucideIcon> = { NAME: UserRound, LANGUAGE: Languages };

/** What partners were told of the person, for what, and when. */
export default function Told() {
  const { t } = useTranslation();
  const told = useDisclosures();
  return (
    <Page title={t('told.title')} back="/me" narrow>
      <div className="stack">
        <Loadable
          query={told}
          skeleton={
            <Card>
              <RowSkeletons count={4} />
            </Card>
          }
        >
          {({ pages }) => <Rows items={pages.flatMap((page) => page.items)} />}
        </Loadable>
        {told.isFetchNextPageError && <InlineProblem error={told.error} />}
        {told.hasNextPage && (
          <Button
            variant="default"
            h={48}
            loading={told.isFetchingNextPage}
            onClick={() => void told.fetchNextPage()}
          >
            {t('told.more')}
          </Button>
        )}
      </div>
    </Page>
  );
}

function Rows({ items }: { items: Disclosure[] }) {
  const { t } = useTranslation();
  if (items.length === 0) {
    return (
      <NoticeCard icon={ShieldCheck} tone="jade" title={t('told.nothing')} note={t('told.nothingNote')} />
    );
  }
  return (
    <>
      <p className="note">{t('told.note')}</p>
      <Card>
        <ul className="rows">
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
      </Card>
    </>
  );
}

/** A field or purpose that is newer than this app is still shown. */
function Row({ item }: { item: Disclosure }) {
  const { t } = useTranslation();
  const dates = useDates();
  const known = useKnownWords();
  const name = { name: item.partner };
  const purpose = known(`told.purpose.${item.purpose}`) ?? t('told.purpose.OTHER');
  return (
    <li className="row entry" data-told={item.field}>
      <Glyph icon={ICONS[item.field] ?? ShieldCheck} tone="sky" />
      <span className="grow">
        <span className="title block">
          {known(`told.field.${item.field}`, name) ?? t('told.field.OTHER', name)}
        </span>
        <span className="note block">
          {item.times > 1 ? t('told.times', { purpose, count: item.times }) : purpose}
          {' · '}
          <time dateTime={item.toldAt}>{dates.ago(item.toldAt)}</time>
        </span>
      </span>
    </li>
  );
}
