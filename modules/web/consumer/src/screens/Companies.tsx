import { Card, Glyph } from '@kit/ui';
import { TextInput } from '@mantine/core';
import { ChevronRight, Search, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCompanies } from '../api/queries';
import type { BillCompany } from '../api/types';
import { wordsIn } from '../logic/fields';
import { CategoryLinks, RegionChoice } from '../parts/CompanyFilters';
import { Page } from '../parts/Page';
import { Promises } from '../parts/Promises';
import { RecentActivity } from '../parts/RecentActivity';
import { SavedAccounts } from '../parts/SavedAccounts';
import { faceOf, useCategoryName } from '../parts/services';
import { CardSkeleton, Loadable, NoticeCard } from '../parts/states';

const ALL = 'all';

export default function Companies() {
  const { t } = useTranslation();
  const { category = ALL } = useParams();
  const nameOf = useCategoryName();
  const companies = useCompanies(category === ALL ? '' : category);
  return (
    <Page title={category === ALL ? t('biller.all') : nameOf(category)} back="/services">
      <div className="columns">
        <div className="stack">
          <SavedAccounts category={category === ALL ? undefined : category} />
          <CategoryLinks current={category} />
          <Loadable query={companies} skeleton={<CardSkeleton height={320} />}>
            {({ items }) => <CompanyList key={category} companies={items} />}
          </Loadable>
        </div>
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

function CompanyList({ companies }: { companies: BillCompany[] }) {
  const { t, i18n } = useTranslation();
  const nameOf = useCategoryName();
  const [wanted, setWanted] = useState('');
  const [region, setRegion] = useState('');
  const regionOf = (company: BillCompany) => wordsIn(company.region, i18n.language);
  const matches = companies.filter((company) => {
    const text = `${company.name} ${nameOf(company.category)} ${regionOf(company)}`.toLocaleLowerCase();
    return text.includes(wanted.trim().toLocaleLowerCase()) && (!region || regionOf(company) === region);
  });
  return (
    <div className="stack">
      {companies.length > 0 && (
        <TextInput
          type="search"
          size="md"
          aria-label={t('biller.find')}
          placeholder={t('biller.find')}
          leftSection={<Search size={18} aria-hidden="true" />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <RegionChoice regions={companies.map(regionOf)} chosen={region} onChoose={setRegion} />
      {matches.length === 0 ? (
        <NoticeCard icon={SearchX} title={t('bill.noCompany')} note={t('bill.noCompanyNote')} />
      ) : (
        <Card>
          <h2 className="heading">{t('bill.companies')}</h2>
          <ul className="rows">
            {matches.map((company) => (
              <li key={company.id}>
                <CompanyRow company={company} region={regionOf(company)} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

function CompanyRow({ company, region }: { company: BillCompany; region: string }) {
  const { t } = useTranslation();
  const { icon, tone } = faceOf(company.category);
  const chosen = { FETCH_AND_PAY: '', VALIDATE_AND_PAY: t('biller.prepaid'), DIRECT: t('biller.direct') };
  return (
    <Link
      className="row entry"
      to={`/bills/${encodeURIComponent(company.category)}/${encodeURIComponent(company.id)}`}
    >
      <Glyph icon={icon} tone={tone} />
      <span className="grow">
        <span className="title block">{company.name}</span>
        <span className="note block">{[region, chosen[company.kind]].filter(Boolean).join(' · ')}</span>
      </span>
      <ChevronRight size={20} aria-hidden="true" />
    </Link>
  );
}
