import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter, useNavigate } from 'react-router';
import { expect, it, vi } from 'vitest';
import { useTop } from './useTop';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let go: ReturnType<typeof useNavigate>;
function Page() {
  useTop();
  go = useNavigate();
  return null;
}

it('begins another page at its top, and leaves the same page and one gone back to where they are', async () => {
  const scroll = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  const root = createRoot(document.createElement('div'));
  const times = async (step: () => unknown) => {
    scroll.mockClear();
    await act(async () => void (await step()));
    return scroll.mock.calls.length;
  };
  const start = () =>
    root.render(
      <MemoryRouter initialEntries={['/activity']}>
        <Page />
      </MemoryRouter>,
    );

  expect(await times(start)).toBe(0);
  expect(await times(() => go('/activity?show=in', { replace: true }))).toBe(0);
  expect(await times(() => go('/orders/1'))).toBe(1);
  expect(await times(() => go(-1))).toBe(0);
});
