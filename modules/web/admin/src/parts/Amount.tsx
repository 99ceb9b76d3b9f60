import type { MoneyValue } from '@kit/money';
import { MoneyFigure } from '@kit/ui';

/** An amount in a column of figures. */
export function Amount({ value }: { value?: MoneyValue }) {
  return value ? <MoneyFigure value={value} locale="en" size={15} /> : <span aria-hidden="true">–</span>;
}
