import { type ReactNode, useEffect } from 'react';

type PageProps = { title: string; note?: string; side?: ReactNode; children: ReactNode };

/** One place of the console: its title, what can be done at once, its content. */
export function Page({ title, note, side, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Sycee administration`;
  }, [title]);
  return (
    <>
      <header className="title-bar">
        <div className="grow">
          <h1>{title}</h1>
          {note && <p className="note">{note}</p>}
        </div>
        {side}
      </header>
      <main id="content" className="stack">
        {children}
      </main>
    </>
  );
}
