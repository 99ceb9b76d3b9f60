import { MantineProvider } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { texts } from '../texts';
import { Loaded } from './states';

const shown = (query: Partial<UseQueryResult<string>>) =>
  renderToStaticMarkup(
    <MantineProvider>
      <Loaded query={query as UseQueryResult<string>}>{(data) => <p>{data}</p>}</Loaded>
    </MantineProvider>,
  );

describe('what was asked for', () => {
  it('is shown with its age once it cannot be asked for again', () => {
    const old = { data: 'A case', dataUpdatedAt: new Date(2026, 0, 9, 14, 5).getTime() };
    expect(shown({ ...old, fetchStatus: 'idle' })).not.toContain('data-old');
    for (const lost of [{ fetchStatus: 'paused' as const }, { isRefetchError: true }]) {
      const page = shown({ ...old, ...(lost as object) });
      expect(page).toContain(
        texts.asOf(new Date(2026, 0, 9, 14, 5).toLocaleTimeString('en', { timeStyle: 'short' })),
      );
      expect(page).toContain('A case');
    }
  });

  it('says that there is no connection, instead of loading for ever', () => {
    expect(shown({ fetchStatus: 'paused' })).toContain(texts.away);
  });

  it('says what became of the money, and the support id', () => {
    const error = new Problem(409, 'case-closed', 'It is closed.', 'It moved once.', 's-1');
    const page = shown({ isError: true, error, fetchStatus: 'idle' } as Partial<UseQueryResult<string>>);
    for (const text of ['It is closed.', 'It moved once.', 's-1']) expect(page).toContain(text);
  });
});
