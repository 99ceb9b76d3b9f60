import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { operations } from '../operationsTexts';
import { ReasonDialog } from './ReasonDialog';

vi.stubGlobal('matchMedia', () => ({
  matches: false,
  addEventListener: vi.fn(),
  removeEventListener: vi.fn(),
}));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

it('cannot be left while it is at work, and says what became of the money if it was refused', async () => {
  let refuse: (problem: Problem) => void = () => undefined;
  const run = () => new Promise((_, reject) => (refuse = reject));
  const page = document.body.appendChild(document.createElement('div'));
  await act(async () =>
    createRoot(page).render(
      <MantineProvider>
        <ReasonDialog title="Freeze?" note="No money moves." action="Freeze" run={run} onClose={vi.fn()} />
      </MantineProvider>,
    ),
  );
  const dialog = page.querySelector('dialog') as HTMLDialogElement;
  const mayLeave = () => dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  const cancel = [...page.querySelectorAll('button')].find((one) => one.textContent === operations.cancel);

  expect([mayLeave(), cancel?.disabled]).toEqual([true, false]);
  (page.querySelector('[name=reason]') as HTMLInputElement).value = 'A letter.';
  await act(async () =>
    page.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );
  expect([mayLeave(), cancel?.disabled]).toEqual([false, true]);
  await act(async () => refuse(new Problem(409, 'own', 'It is your own.', 'No money has moved.', 's-1')));
  expect([mayLeave(), cancel?.disabled]).toEqual([true, false]);
  expect(page.querySelector('[role=alert]')?.textContent).toMatch(/It is your own.*No money.*s-1/);
});
