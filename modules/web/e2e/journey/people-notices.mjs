import assert from 'node:assert/strict';
import { fitsSmall } from './watch.mjs';

/** What a person hears of others: money that came, money that is asked for, and answers. */
export function peopleNotices({ page, see, go, friend }) {
  const ownCode = () => page.evaluate(() => fetch('/api/v1/payee-code').then((answer) => answer.json()));
  const row = (word) => page.locator('main a.entry', { hasText: word });

  return {
    'hears at once that a friend has sent money, and why': async () => {
      await go('/notices');
      await page.waitForSelector('main .entry, main .notice');
      const { payeeId } = await ownCode();
      await friend().send(payeeId, 250, 'Change <i>🍜</i>');
      await row('Change <i>🍜</i>').waitFor();
      assert.match(await row('Change').innerText(), /Lin C•••/, 'the name is masked');
      assert.match(await row('Change').innerText(), /2[.,]50/);
      await see('notices-people');
      await fitsSmall(page, 'notices-people');
      await row('Change').click();
      await page.waitForURL(/\/person-payments\//);
      await page.waitForSelector('[data-outcome=SUCCEEDED]');
    },
    'hears of a request for money, and of the answer to its own': async () => {
      await go('/notices');
      await page.waitForSelector('main .entry');
      const { payeeId } = await ownCode();
      await friend().ask(payeeId, 120, 'Lift');
      await row('Lift').waitFor();
      const mine = await askFor(page, friend().payeeId, 340, 'Tickets');
      await friend().decline(mine);
      await row('Tickets').waitFor();
      await see('notices-requests');
      await row('Tickets').click();
      await page.waitForURL(`**/money-requests/${mine}`);
      await page.waitForSelector('.request-head');
      await go('/notices');
      await row('Lift').click();
      await page.waitForSelector('.request-head');
      await page.locator('main .card button').last().click();
      await page.waitForFunction(() => !document.querySelector('main .card button'));
    },
  };
}

/** Asks as the form would; answers the request's id. */
function askFor(page, payeeId, amount, note) {
  return page.evaluate(
    async (body) => {
      const { csrfToken } = await (await fetch('/api/v1/sessions/current')).json();
      const answer = await fetch('/api/v1/money-requests', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
          'X-CSRF-Token': csrfToken,
        },
        body: JSON.stringify(body),
      });
      return (await answer.json()).items[0].id;
    },
    { payeeIds: [payeeId], total: { amount, currency: 'USD' }, note },
  );
}
