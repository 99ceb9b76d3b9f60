import assert from 'node:assert/strict';
import { fitsSmall, holdsFocus } from './watch.mjs';

/** A paid bill's account is saved, remembered, paid by itself, and stopped. Begins on the receipt of a paid bill. */
export function savedBills({ page, see, go, api, typePin, pin }) {
  const main = page.locator('main');
  let account;

  return {
    'saves the account of the bill just paid': async () => {
      await main.locator('[name=nickname]').fill('Home & garden <b>');
      await main.locator('form button[type=submit]').click();
      await page.waitForSelector('main a[href^="/saved-bills/"]');
      await see('receipt-saved');
      [account] = (await api('/saved-accounts')).items;
      assert.equal(account.nickname, 'Home & garden <b>');
      await go(`/bills/${account.company.category}`);
      await page.waitForSelector(`main a[href="/saved-bills/${account.id}"]`);
      await see('companies-saved');
    },
    'names it and chooses when to be reminded': async () => {
      await main.locator(`a[href="/saved-bills/${account.id}"]`).click();
      await page.waitForSelector('main [name=nickname]');
      await see('saved-bill');
      await fitsSmall(page, 'saved-bill');
      await main.locator('[name=nickname]').fill('Home');
      await main.locator('.mantine-SegmentedControl-label').nth(3).click();
      await main.locator('form button[type=submit]').click();
      await page.waitForFunction(() => document.querySelector('main form [role=status]')?.textContent);
      const [kept] = (await api('/saved-accounts')).items;
      assert.deepEqual([kept.nickname, kept.reminderDays], ['Home', 7]);
    },
    'compares its last bills, in bars and in words': async () => {
      const { items } = await api(`/saved-accounts/${account.id}/history`);
      const bars = main.locator('.history-bars i');
      await bars.first().waitFor();
      assert.equal(await bars.count(), items.length);
      assert.ok(items.length <= 12 && items.some(({ paymentId }) => paymentId), 'what was paid is there');
      assert.match(await main.locator('.history p').innerText(), /\d/);
      await see('bill-history');
      const opener = main.locator('.history summary');
      await opener.focus();
      await page.keyboard.press('Enter');
      await main.locator('.history li').first().waitFor();
      assert.equal(await main.locator('.history li').count(), items.length);
      await see('bill-history-list');
      await fitsSmall(page, 'bill-history-list');
    },
    'lets its bills be paid by themselves, up to a ceiling': async () => {
      const opener = main.locator('.card').nth(1).locator('button').last();
      await opener.click();
      await page.waitForSelector('[role=dialog] [name=ceiling]');
      await see('autopay-set-up', { overlay: true });
      await holdsFocus(page, opener);
      await opener.click();
      await page.locator('[role=dialog] [name=ceiling]').fill('');
      await typePin(pin());
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role=dialog] [name=ceiling][aria-invalid=true]');
      await see('autopay-refused', { overlay: true });
      await page.locator('[role=dialog] [name=ceiling]').fill('250');
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
      await page.waitForSelector('main .pair');
      await see('autopay-on');
      const [mandate] = (await api('/mandates')).items;
      assert.deepEqual([mandate.state, mandate.ceiling.amount, mandate.daysBefore], ['ACTIVE', 25_000, 3]);
      await go('/me');
      await page.waitForSelector(`main a[href="/saved-bills/${account.id}"]`);
      await see('me-autopay');
    },
    'pauses, and stops with one tap and no PIN': async () => {
      await main.locator(`a[href="/saved-bills/${account.id}"]`).click();
      const [pause, stop] = [main.locator('.pair button').first(), main.locator('.pair button').last()];
      await pause.click();
      const became = (state) =>
        page.waitForFunction(
          async (wanted) => (await (await fetch('/api/v1/mandates')).json()).items[0].state === wanted,
          state,
        );
      await became('PAUSED');
      await see('autopay-paused');
      await stop.click();
      await became('ENDED');
      await page.waitForFunction(() => document.querySelector('main .card [role=status]')?.textContent);
      await see('autopay-stopped');
    },
    'removes the account': async () => {
      const opener = main.locator('.columns > .stack').last().locator('button').last();
      await opener.click();
      await page.waitForSelector('[role=dialog]');
      await see('remove-saved-bill', { overlay: true });
      await holdsFocus(page, opener);
      await opener.click();
      await page.locator('[role=dialog] .pair button').last().click();
      await page.waitForURL('**/saved-bills');
      await page.waitForSelector('.notice');
      await see('saved-bills-none');
      assert.equal((await api('/saved-accounts')).items.length, 0);
    },
  };
}
