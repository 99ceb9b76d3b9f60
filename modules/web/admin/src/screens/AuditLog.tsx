import { Card } from '@kit/ui';
import { useNames } from '../api/administrators';
import { type AuditRecord, useAuditLog } from '../api/auditLog';
import { MoreButton } from '../parts/MoreButton';
import { Page } from '../parts/Page';
import { Loaded } from '../parts/states';
import { type Column, Table } from '../parts/Table';
import { Time } from '../parts/Time';
import { texts } from '../texts';

const words = texts.auditLog;

const columnsFor = (nameOf: (id: string) => string): Column<AuditRecord>[] => [
  { label: words.at, cell: ({ at }) => <Time at={at} /> },
  { label: words.action, cell: ({ action }) => <b>{inWords(action)}</b> },
  { label: words.subject, cell: ({ subject }) => <span className="mono">{subject}</span> },
  { label: words.who, cell: ({ actor }) => <Who actor={actor} nameOf={nameOf} /> },
  { label: words.details, cell: ({ details }) => <Details details={details} /> },
];

/** What administrators did, newest first. */
export default function AuditLog() {
  const log = useAuditLog();
  const columns = columnsFor(useNames());
  return (
    <Page title={texts.places.auditLog} note={texts.overview.auditLog}>
      <Loaded query={log}>
        {({ pages }) => {
          const records = pages.flatMap((page) => page.items);
          return (
            <Card>
              {records.length === 0 && <p className="note">{words.empty}</p>}
              <Table
                label={texts.places.auditLog}
                columns={columns}
                rows={records}
                idOf={(record) => record.id}
              />
              <MoreButton list={log} mt={16} />
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}

type WhoProps = { actor: AuditRecord['actor']; nameOf: (id: string) => string };

/** An administrator by name; persons are shown to nobody here. */
function Who({ actor: { kind, id }, nameOf }: WhoProps) {
  if (kind !== 'ADMINISTRATOR') return words.kinds[kind];
  return (
    <>
      <bdi>{nameOf(id)}</bdi> <span className="note fine">{words.kinds[kind]}</span>
    </>
  );
}

function Details({ details }: { details: Record<string, string> }) {
  return (
    <ul className="details">
      {Object.entries(details).map(([name, value]) => (
        <li key={name}>
          <span className="note fine">{name}</span> {value}
        </li>
      ))}
    </ul>
  );
}

function inWords(action: string): string {
  const text = action.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
