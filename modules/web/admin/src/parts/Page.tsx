import { type ReactNode, useEffect } from 'react';

type PageProps = { title: string; note?: string; side?: ReactNode; children: ReactNode };

/** One place of the console: its title, what can be done at once, its content. */
export function Page({ title, note, side, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Sycee administration`;
  }, [title]);
  return (
    <main id="content">
      <div className="title-bar">
        <div className="grow">
          <h1>{title}</h1>
          {note && <p className="note">{note}</p>}
        </div>
        {side}
      </div>
      <div className="stack">{children}</div>
    </main>
  );
}
