import { Card } from '@kit/ui';
import { useTranslation } from 'react-i18next';
import type { BillCompany, PrintedAt } from '../api/types';
import { wordsIn } from '../logic/fields';

type Corner = { x: number; y: number };

/** Where the marked number stands; the other lines of the picture keep out of its way. */
const MARKS: Record<PrintedAt, Corner> = {
  TOP_OF_BILL: { x: 91, y: 12 },
  TOP_RIGHT_OF_BILL: { x: 166, y: 48 },
  BELOW_BAR_CODE_OF_BILL: { x: 91, y: 128 },
  BOX_ON_BILL: { x: 20, y: 66 },
  LABEL_ON_METER: { x: 91, y: 22 },
};

/** A picture of a paper bill, or of a meter, that points at the number to type. */
export function PaperBill({ company }: { company: BillCompany }) {
  const { t, i18n } = useTranslation();
  const [field] = company.fields;
  const place = field?.printedAt ?? 'TOP_RIGHT_OF_BILL';
  const note = wordsIn(field?.help, i18n.language) || t('bill.whereNumberNote');
  const { x, y } = MARKS[place];
  return (
    <Card className="paper-card">
      <h2 className="heading">{t('bill.whereNumber')}</h2>
      <p className="note">{note}</p>
      <svg className="paper" viewBox="0 0 320 190" role="img" aria-label={note} data-printed-at={place}>
        {place === 'LABEL_ON_METER' ? <Meter /> : <Sheet company={company.name} place={place} />}
        <rect x={x} y={y} width="138" height="54" rx="10" className="marked" />
        <text x={x + 12} y={y + 21} className="paper-label">
          {field ? wordsIn(field.label, i18n.language) : ''}
        </text>
        <text x={x + 12} y={y + 42} className="paper-number">
          {field?.example ?? ''}
        </text>
      </svg>
    </Card>
  );
}

function Sheet({ company, place }: { company: string; place: PrintedAt }) {
  const head = place === 'TOP_OF_BILL' ? 92 : 34;
  return (
    <>
      <rect className="sheet-of-paper" x="1" y="1" width="318" height="220" rx="12" />
      <text x="20" y={head} className="paper-name">
        {company}
      </text>
      {place === 'BELOW_BAR_CODE_OF_BILL' && <BarCode />}
      {place === 'TOP_RIGHT_OF_BILL' && (
        <g className="ink-line">
          <rect x="20" y="50" width="92" height="7" rx="3.500" />
          <rect x="20" y="65" width="64" height="7" rx="3.500" />
        </g>
      )}
      {place !== 'BELOW_BAR_CODE_OF_BILL' && <Lines />}
    </>
  );
}

function Lines() {
  return (
    <>
      <rect x="20" y="128" width="284" height="1" className="ink-line" />
      {[142, 158, 174].map((y, index) => (
        <g key={y} className="ink-line">
          <rect x="20" y={y} width={150 - index * 24} height="7" rx="3.500" />
          <rect x="254" y={y} width="50" height="7" rx="3.500" />
        </g>
      ))}
    </>
  );
}

const BARS = [0, 6, 14, 18, 28, 34, 40, 50, 56, 66, 70, 78, 88, 94, 104, 110, 116, 126];

function BarCode() {
  return (
    <>
      <g className="ink-line">
        <rect x="20" y="50" width="120" height="7" rx="3.500" />
        <rect x="254" y="50" width="50" height="7" rx="3.500" />
      </g>
      {BARS.map((left, index) => (
        <rect key={left} className="ink-bar" x={96 + left} y="74" width={index % 3 ? 2 : 4} height="46" />
      ))}
    </>
  );
}

function Meter() {
  return (
    <>
      <rect className="sheet-of-paper" x="66" y="6" width="188" height="178" rx="18" />
      <rect className="ink-line" x="91" y="86" width="138" height="26" rx="6" />
      {[0, 1, 2, 3, 4, 5].map((key) => (
        <rect
          key={key}
          className="ink-line"
          x={91 + (key % 3) * 48}
          y={key < 3 ? 122 : 150}
          width="42"
          height="20"
          rx="5"
        />
      ))}
    </>
  );
}
