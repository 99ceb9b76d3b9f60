import { Card, Glyph } from '@kit/ui';
import { TextInput } from '@mantine/core';
import { ChevronRight, PlugZap, Search, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useServices } from '../api/queries';
import type { Category } from '../api/types';
import { Page } from '../parts/Page';
import { Promises } from '../parts/Promises';
import { RecentActivity } from '../parts/RecentActivity';
import { faceOf, isOpen, pageOf, reasonClosed, useCategoryName } from '../parts/services';
import { CardSkeleton, Loadable, NoticeCard } from '../parts/states';

export default function Services() {
  const { t } = useTranslation();
  return (
    <Page title={t('services.title')}>
      <div className="columns">
        <Loadable query={useServices()} skeleton={<CardSkeleton height={420} />}>
          {({ categories }) => <Directory categories={categories} />}
        </Loadable>
        <div className="stack">
          <Promises
            title={t('services.trust')}
            items={[t('services.trust1'), t('services.trust2'), t('services.trust3')]}
          />
          <RecentActivity className="wide-only" />
        </div>
      </div>
    </Page>
  );
}

function Directory({ categories }: { categories: Category[] }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const nameOf = useCategoryName();
  const matches = categories.filter((category) =>
    [nameOf(category.category), ...category.services.map((service) => service.name)].some((name) =>
      name.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()),
    ),
  );
  if (categories.length === 0) {
    return <NoticeCard icon={PlugZap} title={t('services.empty')} note={t('services.emptyNote')} />;
  }
  return (
    <div className="stack">
      <TextInput
        type="search"
        size="md"
        aria-label={t('services.find')}
        placeholder={t('services.find')}
        leftSection={<Search size={18} aria-hidden="true" />}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {matches.length === 0 ? (
        <NoticeCard icon={SearchX} title={t('services.none')} note={t('services.noneNote')} />
      ) : (
        <Card>
          <ul className="rows">
            {matches.map((category) => (
              <li key={category.category}>
                <ServiceRow category={category} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function ServiceRow({ category }: { category: Category }) {
  const { t } = useTranslation();
  const name = useCategoryName()(category.category);
  const { icon, tone } = faceOf(category.category);
  const open = isOpen(category);
  const note = open
    ? category.services.map((service) => service.name).join(', ')
    : reasonClosed(category) || t('services.unavailable');
  const content = (
    <>
      <Glyph icon={icon} tone={open ? tone : 'ink'} />
      <span className="grow">
        <span className="title block">{name}</span>
        <span className="note block">{note}</span>
      </span>
      {open && <ChevronRight size={20} aria-hidden="true" />}
    </>
  );
  if (!open) return <div className="row entry closed">{content}</div>;
  return (
    <Link className="row entry" to={pageOf(category)}>
      {content}
    </Link>
  );
}
