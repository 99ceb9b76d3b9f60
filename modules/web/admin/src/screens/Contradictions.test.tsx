import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Contradiction as Found } from '../api/contradictions';
import { contradictions as words } from '../contradictionTexts';
import Contradiction from './Contradiction';
import Contradictions from './Contradictions';

vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
}));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(() => vi.restoreAllMocks());

const ONE: Found = {
  id: 'c-1',
  call: 'k-1',
  instance: 'metro-utilities',
  kind: 'BILL_PAYMENT',
  stands: 'SUCCEEDED',
  said: 'REJECTED',
  purpose: 'CALLBACK',
  amount: { amount: 8420, currency: 'USD' },
  times: 1,
  toldAt: '2026-11-28T12:00:00Z',
  lastToldAt: '2026-11-28T12:00:00Z',
};
const LOOKED = { at: '2026-11-29T12:00:00Z', by: 'a-1', note: 'They have paid it back.' };

function around(page: ReactNode, path: string, queries: QueryClient) {
  queries.setQueryData(['administrators'], { items: [{ id: 'a-1', name: 'anna' }] });
  return (
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[path]}>
          <Routes>
            <Route path={path.startsWith('/contradictions/') ? '/contradictions/:id' : '*'} element={page} />
          </Routes>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function listed(items: Found[], show: 'open' | 'closed' = 'open') {
  const queries = new QueryClient();
  queries.setQueryData(['contradictions', 'list', show], { pages: [{ items }], pageParams: [''] });
  return renderToStaticMarkup(around(<Contradictions />, `/contradictions?show=${show}`, queries));
}

function keeping(found: Partial<Found>) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  queries.setQueryData(['contradictions', 'c-1'], { ...ONE, ...found });
  queries.setQueryData(['evidence', '/contradictions/c-1', 'first'], {
    pages: [{ items: [], total: 0 }],
    pageParams: [''],
  });
  return queries;
}

const shown = (found: Partial<Found>) =>
  renderToStaticMarkup(around(<Contradiction />, '/contradictions/c-1', keeping(found)));

describe('the list of contradictions', () => {
  it('says that none is open, or none was looked at', () => {
    expect(listed([])).toContain(words.empty.open);
    expect(listed([], 'closed')).toContain(words.empty.closed);
  });

  it('leads to each, and says how often it was told', () => {
    const page = listed([{ ...ONE, times: 17 }]);
    for (const text of ['href="/contradictions/c-1"', words.said.NOT_DONE, 'metro-utilities', '>17<'])
      expect(page).toContain(text);
  });
});

describe('a contradiction', () => {
  it('says what it means beside what stands, and what to do', () => {
    const meanings = [
      [{ stands: 'REJECTED', said: 'SUCCEEDED' }, 'DONE_AFTER_ALL'],
      [{ said: 'SUCCEEDED' }, 'DONE_AGAIN'],
      [{}, 'NOT_DONE'],
      [{ said: 'CHARGED_BACK' }, 'CHARGED_BACK'],
    ] as const;
    for (const [found, meaning] of meanings) {
      const page = shown(found);
      expect(page).toContain(words.said[meaning]);
      expect(page).toContain(words.todo[meaning]);
      expect(page).toContain(words.correction);
    }
  });

  it('says what the partner answered when it was asked once more', () => {
    expect(shown({})).toContain(words.notAsked);
    expect(shown({ said: 'CHARGED_BACK' })).toContain(words.neverAsked);
    const asked = { askedAt: ONE.toldAt };
    expect(shown(asked)).toContain(words.notHeard);
    for (const heard of ['SAID_AGAIN', 'TAKEN_BACK', 'NOTHING'] as const)
      expect(shown({ ...asked, heard })).toContain(words.heard[heard]);
  });

  it('that was looked at says by whom, and cannot be ended again', () => {
    const page = shown({ lookedAt: LOOKED });
    for (const text of [LOOKED.note, words.by('anna'), words.states.closed]) expect(page).toContain(text);
    expect(page).not.toContain(words.look);
    expect(page).not.toContain(words.todo.NOT_DONE);
  });

  it('ends with a note', async () => {
    const answer = { ...ONE, lookedAt: LOOKED };
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(answer));
    const place = document.body.appendChild(document.createElement('div'));
    await act(async () =>
      createRoot(place).render(around(<Contradiction />, '/contradictions/c-1', keeping({}))),
    );
    const button = () => [...place.querySelectorAll('button')].find((one) => one.textContent === words.look);
    await act(async () => button()?.click());
    (place.querySelector('[name=reason]') as HTMLInputElement).value = ` ${LOOKED.note} `;
    await act(async () =>
      place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
    );
    const [path, request] = fetched.mock.calls[0] ?? [];
    expect(path).toBe('/api/v1/admin/contradictions/c-1/looked-at');
    expect(request).toMatchObject({ method: 'POST', body: JSON.stringify({ note: LOOKED.note }) });
    await vi.waitFor(() => expect(place.textContent).toContain(words.by('anna')));
    expect(button()).toBeUndefined();
  });
});
