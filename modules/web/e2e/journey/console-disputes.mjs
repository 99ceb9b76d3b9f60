import assert from 'node:assert/strict';
import { fitsSmall } from './watch.mjs';

/** The administrator's chapter on disputes: told where the administrator is signed in already. */
export function consoleDisputes({ page, see, world }) {
  if (!world.adminPassword) return {};
  const go = (path) => page.goto(`${world.baseUrl}/admin${path}`);
  const dialog = page.locator('dialog.reason-dialog');
  const openFirst = async () => {
    await go('/disputes');
    await page.locator('.table tbody tr', { hasText: 'waits for an answer' }).first().locator('a').click();
    await page.waitForURL('**/admin/disputes/*');
  };
  const confirm = async (said) => {
    await dialog.locator('[name=reason]').fill(said);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
  };

  /** One that somebody else would give back, and one of which nothing was said yet: a product has them by chance only. */
  const giveBack = async () => {
    await go('/disputes');
    await page.getByRole('link', { name: 'City Gas' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByText('cannot be taken back').waitFor();
    await see('console-dispute-approve', { overlay: true });
    await confirm('Both receipts are here.');
    await page.getByRole('link', { name: 'The refund' }).waitFor();
    await see('console-dispute-refunded');
    await openFirst();
    await page.getByRole('button', { name: 'Ask the partner' }).click();
    await page.getByText('The partner gives back').waitFor();
    await page.getByRole('button', { name: 'Propose this refund' }).click();
    await see('console-dispute-propose', { overlay: true });
    await confirm('We are sorry: here is your money.');
    await page.getByText('This is your own proposal').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Approve' }).count(), 0, 'nobody approves their own');
    await see('console-dispute-proposed');
    await fitsSmall(page, 'console-dispute-proposed');
  };

  return {
    'the administrator answers what a payer says is wrong, in words and with a second person': async () => {
      await go('/disputes');
      await page.getByRole('heading', { name: 'Open disputes' }).waitFor();
      await see('console-disputes');
      await fitsSmall(page, 'console-disputes');
      await openFirst();
      await page.getByText('Nobody has proposed a refund.').waitFor();
      await see('console-dispute');
      await fitsSmall(page, 'console-dispute');
      await page.getByRole('button', { name: 'Answer in words' }).click();
      await see('console-dispute-answer', { overlay: true });
      await confirm('The company has booked it today.');
      await page.getByText('Answered by').waitFor();
      await see('console-dispute-answered');
      if (world.isStaged) await giveBack();
      await go('/disputes?show=closed');
      await page.getByRole('heading', { name: 'Answered disputes' }).waitFor();
      await page.locator('.table tbody a').first().waitFor();
      await see('console-disputes-closed');
      await go('/disputes/0198d5b2-7c1e-7000-8000-00000000dead');
      await page.locator('main [role=alert]').waitFor();
      await see('console-no-dispute');
    },
  };
}
