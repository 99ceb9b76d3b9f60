import { Card, Glyph } from '@kit/ui';
import {
  BookCheck,
  Clock3,
  KeyRound,
  Landmark,
  type LucideIcon,
  MessageCircleWarning,
  Plug,
  Receipt,
  Scale,
  ScrollText,
  Split,
  Users,
} from 'lucide-react';
import { Link } from 'react-router';
import { contradictions } from '../contradictionTexts';
import { disputes } from '../disputesTexts';
import { operations } from '../operationsTexts';
import { Page } from '../parts/Page';
import { texts } from '../texts';

type Door = { to: string; title: string; note: string; icon: LucideIcon };

const DOORS: Door[] = [
  { to: '/books', title: texts.places.books, note: texts.overview.books, icon: BookCheck },
  { to: '/ledger', title: texts.places.ledger, note: texts.overview.ledger, icon: Landmark },
  { to: '/plugins', title: texts.places.plugins, note: texts.overview.plugins, icon: Plug },
  { to: '/orders', title: operations.orders.title, note: operations.orders.note, icon: Receipt },
  { to: '/cases', title: operations.cases.title, note: operations.cases.note, icon: Scale },
  { to: '/disputes', title: disputes.title, note: disputes.note, icon: MessageCircleWarning },
  { to: '/contradictions', title: contradictions.title, note: contradictions.note, icon: Split },
  { to: '/users', title: operations.users.title, note: operations.users.note, icon: Users },
  {
    to: '/administrators',
    title: texts.places.administrators,
    note: texts.overview.administrators,
    icon: KeyRound,
  },
  { to: '/clock', title: texts.places.clock, note: texts.overview.clock, icon: Clock3 },
  { to: '/audit-log', title: texts.places.auditLog, note: texts.overview.auditLog, icon: ScrollText },
];

/** Where an administrator begins. */
export default function Overview() {
  return (
    <Page title={texts.places.overview}>
      <ul className="doors">
        {DOORS.map(({ to, title, note, icon }) => (
          <li key={to}>
            <Link to={to}>
              <Card>
                <Glyph icon={icon} tone="jade" />
                <h2 className="heading">{title}</h2>
                <p className="note">{note}</p>
              </Card>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
