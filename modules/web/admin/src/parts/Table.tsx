import type { ReactNode } from 'react';

export type Column<T> = { label: string; cell: (row: T) => ReactNode; number?: boolean };

type TableProps<T> = { label: string; columns: Column<T>[]; rows: T[]; idOf: (row: T) => string };

/**
 * Rows under headings; on a narrow screen each row is a block that names its own cells. Where it is still too wide it
 * scrolls by itself, by keyboard too.
 */
export function Table<T>({ label, columns, rows, idOf }: TableProps<T>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" data-number={column.number || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)}>
              {columns.map((column) => (
                <td key={column.label} data-label={column.label} data-number={column.number || undefined}>
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
