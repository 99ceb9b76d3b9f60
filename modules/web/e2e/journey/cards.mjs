import assert from 'node:assert/strict';
import { holdsFocus } from './watch.mjs';

const DECLINED = '4000000000000002';
const BANK_ASKS = '4000000000003154';

/** The chapters about cards: declined, asked for by its bank, chosen, removed, and a top-up that is taken back. */
export function cards({ page, see, go, api, available, typePin, pin, world }) {
  const enter = async (digits, source) => {
    await page.evaluate(() => sessionStorage.removeItem('sycee.top-up'));
    await go('/top-up');
    await page.waitForSelector('.choice input');
    for (const digit of digits) await page.locator('.keypad').getByText(digit, { exact: true }).click();
    await page.locator(`.choice input[value="${source}"]`).check();
  };
  const typeCard = async (number) => {
    await enter('10', 'new');
    await page.locator('.sticky-action button').click();
    await page.waitForSelector('[name=cardNumber]');
    await page.fill('[name=cardNumber]', number);
    await page.fill('[name=expiry]', '12/30');
    await page.fill('[name=cvc]', '123');
    await page.click('#pay');
    await page.waitForURL(/\/top-ups\//);
  };
  const ended = (outcome) => page.waitForSelector(`[data-outcome=${outcome}]`, { timeout: 60_000 });
  const saved = async (number) =>
    (await api('/cards')).items.find(({ lastFour }) => number.endsWith(lastFour));

  return {
    'is told why a card was declined, and keeps the money': async () => {
      const before = await available();
      await typeCard(DECLINED);
      await ended('FAILED');
      assert.ok((await page.locator('.refusal').innerText()).length > 30, 'it says what to do');
      await see('top-up-declined');
      assert.equal(await available(), before);
    },
    'answers the bank that asks for a saved card': async () => {
      await typeCard(BANK_ASKS);
      await ended('SUCCEEDED');
      const before = await available();
      await enter('10', (await saved(BANK_ASKS)).id);
      await see('top-up-saved');
      await page.locator('.sticky-action button').click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await typePin(pin);
      await page.keyboard.press('Enter');
      await page.waitForSelector('#refuse');
      await go('/');
      const [open] = (await api('/top-ups')).items;
      await go(`/top-ups/${open.id}`);
      await ended('AWAITING_PAYER');
      await see('top-up-bank-asks');
      assert.equal(await available(), before);
      await page.locator('.result-actions a').first().click();
      await page.click('#pay');
      await page.waitForURL(/\/top-ups\//);
      await ended('SUCCEEDED');
      assert.equal(await available(), before + 1_000);
    },
    'chooses the default card, and removes it': async () => {
      const { id } = await saved(BANK_ASKS);
      await go('/me/cards');
      await page.waitForSelector('.rows li');
      await see('cards');
      await page.locator('.rows li', { hasText: '3154' }).getByRole('button').first().click();
      await page.waitForFunction(async () => {
        const answer = await fetch('/api/v1/cards');
        return (await answer.json()).items[0].lastFour === '3154';
      });
      await go('/top-up');
      await page.waitForSelector(`.choice input[value="${id}"]:checked`);
      await go('/me/cards');
      const remove = page.locator('.rows li', { hasText: '3154' }).locator('.icon-button');
      await remove.click();
      await page.waitForSelector('[role=dialog]');
      await see('remove-card', { overlay: true });
      await holdsFocus(page, remove);
      await remove.click();
      await page.locator('[role=dialog] .pair button').last().click();
      await page.locator('.rows li', { hasText: '3154' }).waitFor({ state: 'detached' });
      const left = (await api('/cards')).items;
      assert.deepEqual(
        left.map(({ isDefault }) => isDefault),
        [true],
        'the card that is left is the default',
      );
    },
    'moves money back to a card': async () => {
      const before = await available();
      await go('/me/cards');
      await page.locator('a[href="/cash-out"]').click();
      await page.waitForSelector('.choice input:checked');
      await page.locator('.keypad').getByText('5', { exact: true }).click();
      await see('cash-out');
      await page.locator('.sticky-action button').click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await see('cash-out-confirm', { overlay: true });
      await typePin(pin);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/orders\//);
      await ended('SUCCEEDED');
      await see('cash-out-done');
      assert.equal(await available(), before - 500);
      await go('/activity');
      const [moved] = (await api('/movements?limit=1')).items;
      assert.deepEqual([moved.kind, moved.amount.amount], ['CASH_OUT', -500]);
    },
    'is told that what is owed is repaid before money goes out': async () => {
      const wallet = '**/api/v1/wallet';
      await page.route(wallet, async (route) => {
        const body = await (await route.fetch()).json();
        await route.fulfill({ json: { ...body, owed: { amount: 1_250, currency: 'USD' } } });
      });
      await go('/cash-out');
      await page.waitForSelector('.notice a[href="/top-up"]');
      await see('cash-out-owed');
      assert.equal(await page.locator('.keypad').count(), 0);
      await page.unrouteAll({ behavior: 'wait' });
    },
    'sees a top-up that the bank took back': async () => {
      const before = await available();
      await typeCard('5555555555554444');
      await ended('SUCCEEDED');
      const path = new URL(page.url()).pathname;
      const { reference } = (await api(path)).trail.answers.find((answer) => answer.reference);
      const told = await fetch(`${world.simulatorUrl}/charge-backs`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ paymentId: reference }),
      });
      assert.equal(told.status, 202);
      await page.waitForFunction(async (at) => (await (await fetch(`/api/v1${at}`)).json()).takenBack, path);
      await page.reload();
      await page.waitForSelector('.taken-back');
      await see('top-up-taken-back');
      assert.equal(await available(), before);
      await go('/notices');
      await page.waitForSelector(
        `.entry[href="${path}"] .lucide-undo-2, .entry[href="${path}"] .lucide-undo2`,
      );
      await go('/activity');
      const [taken] = (await api('/movements?limit=1')).items;
      assert.deepEqual([taken.kind, taken.reference], ['CHARGE_BACK', path.split('/').pop()]);
      await page.waitForSelector(`.entry[href="${path}"]`);
    },
  };
}
