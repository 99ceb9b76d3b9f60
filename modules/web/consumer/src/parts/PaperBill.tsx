import { Card } from '@kit/ui';
import { useTranslation } from 'react-i18next';
import type { BillCompany } from '../api/types';
import { wordsIn } from '../logic/fields';

/** A picture of a paper bill that points at the number to type. */
export function PaperBill({ company }: { company: BillCompany }) {
  const { t, i18n } = useTranslation();
  const [field] = company.fields;
  return (
    <Card className="paper-card">
      <h2 className="heading">{t('bill.whereNumber')}</h2>
      <p className="note">{t('bill.whereNumberNote')}</p>
      <svg className="paper" viewBox="0 0 320 190" role="img" aria-label={t('bill.whereNumberNote')}>
        <rect className="sheet-of-paper" x="1" y="1" width="318" height="220" rx="12" />
        <text x="20" y="34" className="paper-name">
          {company.name}
        </text>
        <rect x="20" y="50" width="92" height="7" rx="3.500" className="ink-line" />
        <rect x="20" y="65" width="64" height="7" rx="3.500" className="ink-line" />
        <rect x="166" y="48" width="138" height="54" rx="10" className="marked" />
        <text x="178" y="69" className="paper-label">
          {field ? wordsIn(field.label, i18n.language) : ''}
        </text>
        <text x="178" y="90" className="paper-number">
          {field?.example ?? ''}
        </text>
        <rect x="20" y="118" width="284" height="1" className="ink-line" />
        {[134, 152, 170].map((y, index) => (
          <g key={y} className="ink-line">
            <rect x="20" y={y} width={150 - index * 24} height="7" rx="3.500" />
            <rect x="254" y={y} width="50" height="7" rx="3.500" />
          </g>
        ))}
      </svg>
    </Card>
  );
}
