import type { MoneyValue } from '@kit/money';
import { Card } from '@kit/ui';
import { Button } from '@mantine/core';
import { Building2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { call } from '../api/client';
import { Problem } from '../api/problem';
import { useCompanies } from '../api/queries';
import type { BillCompany, BillValidation } from '../api/types';
import { keepBill, quoteBill } from '../logic/billDraft';
import { faultOf } from '../logic/fields';
import { BillFieldInput } from '../parts/BillFieldInput';
import { ChooseAmount } from '../parts/ChooseAmount';
import { Page } from '../parts/Page';
import { PaperBill } from '../parts/PaperBill';
import { Promises } from '../parts/Promises';
import { CardSkeleton, InlineProblem, Loadable, NoticeCard } from '../parts/states';

export default function BillForm() {
  const { t } = useTranslation();
  const { category = '', companyId = '' } = useParams();
  const companies = useCompanies(category);
  const name = companies.data?.items.find(({ id }) => id === companyId)?.name;
  return (
    <Page title={name ?? t('bill.which')} back={`/bills/${encodeURIComponent(category)}`}>
      <Loadable query={companies} skeleton={<CardSkeleton height={320} />}>
        {({ items }) => {
          const company = items.find(({ id }) => id === companyId);
          if (!company)
            return <NoticeCard icon={Building2} title={t('bill.noCompany')} note={t('bill.noCompanyNote')} />;
          return <Fields company={company} category={category} />;
        }}
      </Loadable>
    </Page>
  );
}

/** By how a company is paid: the heading, the note below it, and the button. */
const WORDS = {
  FETCH_AND_PAY: ['bill.which', 'bill.whichNote', 'bill.show'],
  VALIDATE_AND_PAY: ['biller.whichMeter', 'biller.whichMeterNote', 'biller.checkNumber'],
  DIRECT: ['biller.whichNumber', 'biller.whichNumberNote', 'biller.goOn'],
} as const;

function Fields({ company, category }: { company: BillCompany; category: string }) {
  const { t } = useTranslation();
  const form = useBillForm(company, category);
  const { amounts } = company;
  if (form.customer && amounts) {
    return (
      <ChooseAmount
        company={{ ...company, amounts }}
        customer={form.customer}
        busy={form.busy}
        problem={form.problem}
        onBack={form.back}
        onChoose={form.choose}
      />
    );
  }
  const [heading, note, action] = WORDS[company.kind];
  const promises = (
    <Promises
      title={t('services.trust')}
      items={[t('services.trust1'), t('services.trust2'), t('services.trust3')]}
    />
  );
  return (
    <div className="columns">
      <div className="stack">
        <form onSubmit={form.submit} noValidate>
          <Card className="stack">
            <div>
              <h2 className="heading">{t(heading)}</h2>
              <p className="note">{t(note)}</p>
            </div>
            {company.fields.map((field) => (
              <BillFieldInput
                key={field.name}
                field={field}
                value={form.values[field.name] ?? ''}
                fault={form.tried ? faultOf(field, form.values[field.name] ?? '') : null}
                refusal={form.refusals[field.name]}
                onChange={(value) => form.change(field.name, value)}
              />
            ))}
            <InlineProblem error={form.problem} />
            <Button type="submit" size="lg" h={54} fullWidth loading={form.busy}>
              {t(action)}
            </Button>
          </Card>
        </form>
        {company.kind !== 'DIRECT' && promises}
      </div>
      {company.kind === 'DIRECT' ? promises : <PaperBill company={company} />}
    </div>
  );
}

function useBillForm(company: BillCompany, category: string) {
  const navigate = useNavigate();
  const saved = savedFields(useLocation().state);
  const [values, setValues] = useState<Record<string, string>>(saved ?? {});
  const [customer, setCustomer] = useState<BillValidation | null>(
    saved && company.kind === 'DIRECT' ? { fields: saved } : null,
  );
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const change = (name: string, value: string) => {
    setValues({ ...values, [name]: value });
    setProblem(null);
  };
  const asking = async (question: () => Promise<void>) => {
    setBusy(true);
    setProblem(null);
    await question().catch((error) => setProblem(Problem.of(error)));
    setBusy(false);
  };
  const entered = () =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
  const quote = (amount?: MoneyValue) =>
    asking(async () => {
      const made = await quoteBill({ companyId: company.id, fields: entered(), amount });
      keepBill({ quote: made, processingTime: company.processingTime, unchecked: company.kind === 'DIRECT' });
      navigate(`/bills/${encodeURIComponent(category)}/${encodeURIComponent(company.id)}/bill`);
    });
  const validate = () =>
    asking(async () => {
      const body = { companyId: company.id, fields: entered() };
      setCustomer(await call<BillValidation>('POST', '/bill-validations', { body }));
    });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const wrong = company.fields.find((field) => faultOf(field, values[field.name] ?? ''));
    if (wrong) return event.currentTarget.querySelector<HTMLElement>(`[name="${wrong.name}"]`)?.focus();
    if (company.kind === 'DIRECT') return setCustomer({ fields: entered() });
    void (company.amounts ? validate() : quote());
  };
  const choose = (amount: number) => {
    if (company.amounts) void quote({ amount, currency: company.amounts.least.currency });
  };
  const back = () => setCustomer(null);
  const refusals = problem?.fields ?? {};
  return { values, change, submit, tried, busy, problem, refusals, customer, choose, back };
}

/** What a saved account knows the customer by, if the person came from one. */
function savedFields(state: unknown): Record<string, string> | undefined {
  return (state as { fields?: Record<string, string> } | null)?.fields;
}
