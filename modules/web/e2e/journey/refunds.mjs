import assert from 'node:assert/strict';
import { fitsSmall, holdsFocus } from './watch.mjs';

/** Money back of a bill that was paid: offered, confirmed, watched on its way, and in the balance. */
export function refunds({ page, see, go, api, available, payAnother }) {
  const idOf = () => new URL(page.url()).pathname.split('/').pop();
  const opener = page.locator('main .card button:has(.lucide-undo-2)');
  const dialog = page.locator('[role=dialog]');
  let before;
  let paid;

  return {
    'is offered money back of a payment, and sees how much, where to and until when': async () => {
      before = await available();
      await payAnother();
      await page.waitForSelector('[data-outcome=SUCCEEDED]', { timeout: 60_000 });
      paid = idOf();
      await opener.waitFor();
      await see('receipt-refundable');
      await opener.click();
      await dialog.locator('.facts dt').nth(4).waitFor();
      await see('refund-sheet', { overlay: true });
      await holdsFocus(page, opener);
      assert.deepEqual((await api(`/orders/${paid}`)).refunds, [], 'to look asks for nothing');
    },
    'gets the money back, once, and each names the other': async () => {
      await opener.click();
      await dialog.locator('.facts dt').nth(4).waitFor();
      await dialog.locator('.pair button').last().click();
      await page.waitForURL((url) => url.pathname.startsWith('/orders/') && !url.pathname.endsWith(paid));
      await page.waitForSelector('[data-outcome]');
      await see('refund-under-way');
      assert.equal(await page.evaluate(() => scrollY), 0, 'a new page begins at its top');
      await fitsSmall(page, 'refund-under-way');
      await page.waitForSelector('[data-outcome=SUCCEEDED]', { timeout: 60_000 });
      await page.waitForSelector('.trail [data-step=SETTLED]');
      await see('refund-done');
      assert.equal(await available(), before, 'all is back, the fee too');
      assert.equal((await api(`/orders/${idOf()}`)).refundOf, paid);
      await page.locator(`main a[href="/orders/${paid}"]`).click();
      await page.waitForSelector('[data-refund=SUCCEEDED]');
      assert.equal(await opener.count(), 0, 'nothing more comes back');
      await see('receipt-refunded');
      await go('/activity');
      const [newest] = (await api('/movements?limit=1')).items;
      assert.equal(newest.kind, 'REFUND');
      await page.waitForSelector('.entry .money.positive');
      await see('activity-refund');
    },
  };
}
