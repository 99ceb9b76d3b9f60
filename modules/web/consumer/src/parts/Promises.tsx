import { Card, Glyph } from '@kit/ui';
import { Check, ShieldCheck } from 'lucide-react';

/** What Sycee promises on this screen; fills the second column of a desktop with something worth reading. */
export function Promises({ title, items }: { title: string; items: string[] }) {
  return (
    <Card className="promises">
      <div className="row">
        <Glyph icon={ShieldCheck} tone="jade" />
        <h2 className="heading grow">{title}</h2>
      </div>
      <ul className="stack">
        {items.map((item) => (
          <li className="row" key={item}>
            <Check size={18} aria-hidden="true" />
            <span className="note grow">{item}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
