import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { markSent, openIntent } from './intent';
import { pageOfKey } from './resume';
import { usePayment } from './usePayment';

vi.mock('./resume', () => ({ pageOfKey: vi.fn(async () => null) }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it('looks a payment that a reload left behind up once, whatever is chosen afterwards', async () => {
  markSent(openIntent('RIDE', 'one'));
  let payment: ReturnType<typeof usePayment> | undefined;
  function Page({ offer }: { offer: string }) {
    payment = usePayment('RIDE', offer, '/rides', () => undefined);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const queries = new QueryClient();
  const show = (offer: string) =>
    act(async () =>
      root.render(
        <QueryClientProvider client={queries}>
          <MemoryRouter>
            <Page offer={offer} />
          </MemoryRouter>
        </QueryClientProvider>,
      ),
    );

  await show('one');
  expect(payment).toMatchObject({ resuming: false, opened: true });
  await act(async () => payment?.close());
  await show('two');
  await show('one');
  expect(pageOfKey).toHaveBeenCalledTimes(1);
  expect(payment).toMatchObject({ resuming: false, opened: false });
});
