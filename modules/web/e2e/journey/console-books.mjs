import assert from 'node:assert/strict';
import { fitsSmall, holdsFocus } from './watch.mjs';

/** The administrator's chapters: told where the administrator's password is known. */
export function consoleBooks({ page, context, see, world }) {
  if (!world.adminPassword) return {};
  const go = (path) => page.goto(`${world.baseUrl}/admin${path}`);
  const isWide = () => page.viewportSize().width >= 960;
  const signIn = async (password) => {
    await page.fill('[name=password]', password);
    await page.click('main button[type=submit]');
  };

  return {
    'the administrator signs in, after a wrong password': async () => {
      await go('/audit-log');
      await page.waitForSelector('[name=password]');
      await see('console-sign-in');
      await signIn('wrong password');
      await page.waitForSelector('[role=alert]');
      await see('console-sign-in-refused');
      await signIn(world.adminPassword);
      await page.waitForSelector('.table tbody tr');
    },
    'the administrator reads in the audit log what was done': async () => {
      await page.getByText('Administrator signed in').first().waitFor();
      await page.getByText('Administrator sign in refused').first().waitFor();
      await see('console-audit-log');
      await fitsSmall(page, 'console-audit-log');
    },
    'the administrator finds every place from the menu': async () => {
      const places = isWide() ? page.locator('.side .places a') : page.locator('.menu .places a');
      const count = await places.count();
      assert.ok(count >= 4);
      for (let place = 0; place < count; place++) {
        if (!isWide()) {
          await page.locator('.narrow-bar .icon-button').click();
          await page.waitForSelector('.menu[open]');
          if (place === 0) await see('console-menu', { overlay: true });
        }
        const title = (await places.nth(place).innerText()).trim();
        await places.nth(place).click();
        await page.waitForFunction((told) => document.querySelector('h1')?.textContent === told, title);
        assert.equal(await page.locator('.menu[open]').count(), 0, 'the menu closes');
        await see(`console-place-${place}`);
      }
    },
    'the administrator verifies the books, and reads the proof': async () => {
      await go('/books');
      await page.getByRole('button', { name: 'Verify the books' }).click();
      await page.waitForSelector('progress, .verdict');
      await page.waitForSelector('.verdict[data-good=true]', { timeout: 60_000 });
      await page.getByText('Digest of all chains').first().waitFor();
      await see('console-proof');
      await fitsSmall(page, 'console-proof');
      const totals = page.locator('.table').first().locator('tbody tr').last().locator('td');
      const [debits, credits] = [await totals.nth(2).innerText(), await totals.nth(3).innerText()];
      assert.match(debits, /\d/);
      assert.equal(debits, credits, 'all debits equal all credits');
    },
    'the administrator has the books signed': async () => {
      await go('/books');
      await page.getByRole('button', { name: 'Sign the books now' }).click();
      await page.getByText(/^(Signed at|There was nothing new)/).waitFor();
      await page.locator('.facts').waitFor();
      await see('console-checkpoint');
      await fitsSmall(page, 'console-checkpoint');
      assert.match(await page.locator('.facts').innerText(), /[0-9a-f]{64}/);
    },
    'the administrator follows a transfer from one account to the other': async () => {
      await go('/ledger?type=CLEARING');
      await page.locator('.table tbody a').first().waitFor();
      await see('console-ledger');
      await fitsSmall(page, 'console-ledger');
      await go('/ledger?type=WALLET');
      await page.locator('.table tbody tr').filter({ hasNotText: '$0.00' }).first().locator('a').click();
      await page.locator('.table tbody tr').first().waitFor();
      await see('console-account');
      await fitsSmall(page, 'console-account');
      await page.locator('.ids a').first().click();
      await page.waitForURL('**/ledger/transfers/*');
      await page.locator('.facts').waitFor();
      await see('console-transfer');
      await fitsSmall(page, 'console-transfer');
      const id = page.url().split('/').pop();
      await page.locator('.facts a').nth(1).click();
      await page.waitForURL('**/ledger/accounts/*');
      await page.fill('[name=text]', id);
      await page.locator('main form').first().locator('button').click();
      await page.waitForURL(`**/ledger/transfers/${id}`);
      await page.locator('.facts a[href*="/references/"]').click();
      await page.waitForURL('**/ledger/references/*');
      await page.locator('.table tbody tr').first().waitFor();
      await see('console-reference');
      await page.fill('[name=text]', 'nobody bears this');
      await page.locator('main form button').click();
      await page.getByText('Nothing in the books').waitFor();
      await go('/ledger/transfers/0198d5b2-7c1e-7000-8000-00000000dead');
      await page.locator('main [role=alert]').waitFor();
      await see('console-no-transfer');
    },
    'the administrator moves the sandbox’s time forward': async () => {
      await go('/clock');
      await page.locator('.steps button').first().waitFor();
      await see('console-clock');
      await fitsSmall(page, 'console-clock');
      const opener = page.getByRole('button', { name: 'Forward 1 minute' });
      await opener.click();
      await page.waitForSelector('[role=dialog]');
      await see('console-clock-confirm', { overlay: true });
      await holdsFocus(page, opener);
      const before = await page.locator('.clock-face time').getAttribute('datetime');
      await opener.click();
      await page.getByRole('button', { name: 'Move the time forward' }).click();
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
      const after = await page.locator('.clock-face time').getAttribute('datetime');
      assert.ok(Date.parse(after) - Date.parse(before) >= 60_000, `${before} → ${after}`);
      await page.getByText('ahead of real time').waitFor();
    },
    'the administrator is asked to sign in again, and is back': async () => {
      await go('/audit-log');
      await page.waitForSelector('.table tbody tr');
      await context.clearCookies({ name: '__Host-sycee-admin' });
      await page.locator(isWide() ? '.side .places a[href$="/plugins"]' : '.narrow-bar .icon-button').click();
      if (!isWide()) await page.locator('.menu .places a[href$="/plugins"]').click();
      await page.waitForSelector('[name=password]');
      await page.getByText('Your session has ended').waitFor();
      await see('console-expired');
      await signIn(world.adminPassword);
      await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Plugins');
      assert.ok(page.url().endsWith('/admin/plugins'));
    },
    'the administrator signs out': async () => {
      if (!isWide()) await page.locator('.narrow-bar .icon-button').click();
      await page.locator(isWide() ? '.side .sign-out button' : '.menu .sign-out button').click();
      await page.waitForSelector('[name=password]');
      assert.equal(await page.getByText('Your session has ended').count(), 0);
    },
  };
}
