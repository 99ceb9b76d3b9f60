import { Card, Glyph } from '@kit/ui';
import { TextInput } from '@mantine/core';
import { ChevronRight, Search, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCompanies } from '../api/queries';
import type { BillCompany } from '../api/types';
import { Page } from '../parts/Page';
import { Promises } from '../parts/Promises';
import { RecentActivity } from '../parts/RecentActivity';
import { faceOf, useCategoryName } from '../parts/services';
import { CardSkeleton, Loadable, NoticeCard } from '../parts/states';

export default function Companies() {
  const { t } = useTranslation();
  const { category = '' } = useParams();
  const companies = useCompanies(category);
  return (
    <Page title={useCategoryName()(category)} back="/services">
      <div className="columns">
        <Loadable query={companies} skeleton={<CardSkeleton height={320} />}>
          {({ items }) => <CompanyList companies={items} category={category} />}
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

function CompanyList({ companies, category }: { companies: BillCompany[]; category: string }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const matches = companies.filter(({ name, region }) =>
    `${name} ${region ?? ''}`.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()),
  );
  return (
    <div className="stack">
      {companies.length > 0 && (
        <TextInput
          type="search"
          size="md"
          aria-label={t('bill.find')}
          placeholder={t('bill.find')}
          leftSection={<Search size={18} aria-hidden="true" />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {matches.length === 0 ? (
        <NoticeCard icon={SearchX} title={t('bill.noCompany')} note={t('bill.noCompanyNote')} />
      ) : (
        <Card>
          <h2 className="heading">{t('bill.companies')}</h2>
          <ul className="rows">
            {matches.map((company) => (
              <li key={company.id}>
                <CompanyRow company={company} category={category} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function CompanyRow({ company, category }: { company: BillCompany; category: string }) {
  const { icon, tone } = faceOf(category);
  return (
    <Link
      className="row entry"
      to={`/bills/${encodeURIComponent(category)}/${encodeURIComponent(company.id)}`}
    >
      <Glyph icon={icon} tone={tone} />
      <span className="grow">
        <span className="title block">{company.name}</span>
        {company.region && <span className="note block">{company.region}</span>}
      </span>
      <ChevronRight size={20} aria-hidden="true" />
    </Link>
  );
}
