import assert from 'node:assert/strict';
import { fitsSmall, holdsFocus } from './watch.mjs';

const ORDINARY = '000123456789';
const CLOSED = '000111111113';

/** The chapters about bank accounts: added on the card company's page, paid out to, closed, named and removed. */
export function bankAccounts({ page, see, go, api, available, typePin, pin }) {
  const toPage = async () => {
    await go('/me/cards');
    await page.locator('.stack > button:has(.lucide-landmark)').click();
    await page.waitForSelector('[name=accountNumber]');
  };
  const add = async (number) => {
    await toPage();
    await page.selectOption('[name=bank]', 'First River Bank');
    await page.fill('[name=accountNumber]', number);
    await page.click('#pay');
    await page.waitForURL(/\/bank-accounts\//);
    await page.waitForSelector('a[href^="/cash-out?to="]');
  };
  const moveOut = async (digits) => {
    await page.locator('a[href^="/cash-out?to="]').click();
    await page.waitForSelector('.choice input:checked');
    for (const digit of digits) await page.locator('.keypad').getByText(digit, { exact: true }).click();
    await page.locator('.sticky-action button').click();
    await page.waitForSelector('[role=dialog] .pin-field');
    await see('cash-out-account-confirm', { overlay: true });
    await typePin(pin);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/orders\//);
  };
  const ended = (outcome) => page.waitForSelector(`[data-outcome=${outcome}]`, { timeout: 60_000 });
  const row = (digits) => page.locator('.rows li', { hasText: digits });

  return {
    'leaves the page of a bank account, and nothing is added': async () => {
      await toPage();
      await page.click('#cancel');
      await page.waitForURL(/\/bank-accounts\//);
      await page.waitForSelector('.notice .lucide-circle-off');
      await see('bank-account-ended');
      assert.deepEqual((await api('/bank-accounts')).items, []);
    },
    'adds a bank account on the card company’s page, and names it': async () => {
      await add(ORDINARY);
      await page.fill('[name=nickname]', 'Savings');
      await see('bank-account-added');
      await fitsSmall(page, 'bank-account-added');
      await page.keyboard.press('Enter');
      await page.waitForFunction(async () => {
        const { items } = await (await fetch('/api/v1/bank-accounts')).json();
        return items[0].nickname === 'Savings';
      });
      await go('/me/cards');
      await row('6789').getByText('Savings').waitFor();
      await see('bank-accounts');
      await fitsSmall(page, 'bank-accounts');
      const [{ id }] = (await api('/bank-accounts')).items;
      await go(`/bank-accounts/${id}`);
    },
    'moves money out to the bank account': async () => {
      const before = await available();
      await moveOut('5');
      await ended('SUCCEEDED');
      await see('cash-out-account-done');
      assert.equal(await available(), before - 500);
      const [moved] = (await api('/movements?limit=1')).items;
      assert.deepEqual([moved.kind, moved.title], ['CASH_OUT', 'First River Bank 6789']);
    },
    'is told that an account is closed, and has the money back': async () => {
      await add(CLOSED);
      const before = await available();
      await moveOut('7');
      await ended('FAILED');
      assert.ok((await page.locator('.refusal').innerText()).length > 30, 'it says what to do');
      await see('cash-out-account-closed');
      assert.equal(await available(), before);
    },
    'removes the bank accounts': async () => {
      await go('/me/cards');
      for (const digits of ['1113', '6789']) {
        const remove = row(digits).locator('.icon-button').last();
        await remove.click();
        await page.waitForSelector('[role=dialog]');
        if (digits === '6789') {
          await see('remove-bank-account', { overlay: true });
          await holdsFocus(page, remove);
          await remove.click();
        }
        await page.locator('[role=dialog] .pair button').last().click();
        await row(digits).waitFor({ state: 'detached' });
      }
      assert.deepEqual((await api('/bank-accounts')).items, []);
    },
  };
}
