import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { markSent, openIntent } from './intent';
import { usePayment } from './usePayment';

const A_WHILE_MS = 10_000;
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it('looks a payment that a reload left behind up once, whatever is chosen afterwards', async () => {
  vi.useFakeTimers();
  const fetch = vi.fn(async () => new Response('{"code":"not-found"}', { status: 404 }));
  vi.stubGlobal('fetch', fetch);
  markSent(openIntent('RIDE', 'one'));
  let payment: ReturnType<typeof usePayment> | undefined;
  function Page({ offer }: { offer: string }) {
    payment = usePayment('RIDE', offer, '/rides', () => undefined);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const queries = new QueryClient();
  const show = async (offer: string) => {
    await act(async () =>
      root.render(
        <QueryClientProvider client={queries}>
          <MemoryRouter>
            <Page offer={offer} />
          </MemoryRouter>
        </QueryClientProvider>,
      ),
    );
    await act(() => vi.advanceTimersByTimeAsync(A_WHILE_MS));
  };

  await show('one');
  expect(payment).toMatchObject({ resuming: false, opened: true });
  await act(async () => payment?.close());
  const asked = fetch.mock.calls.length;
  await show('two');
  await show('one');
  expect(fetch).toHaveBeenCalledTimes(asked);
  expect(payment).toMatchObject({ resuming: false, opened: false });
});
