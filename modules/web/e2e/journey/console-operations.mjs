import assert from 'node:assert/strict';
import { fitsSmall } from './watch.mjs';

/** The administrator's chapters on plugins, orders and users: told where the administrator's password is known. */
export function consoleOperations({ page, see, world }) {
  if (!world.adminPassword) return {};
  const go = (path) => page.goto(`${world.baseUrl}/admin${path}`);
  const dialog = page.locator('dialog.reason-dialog');
  const confirm = async (reason) => {
    await dialog.locator('[name=reason]').fill(reason);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
  };
  const metro = () => page.locator('.instance').filter({ hasText: 'metro-utilities' });

  /** One that somebody else has proposed to end, and one of which nothing was said yet: a product has them by chance only. */
  const endTwoDoubts = async () => {
    await page.getByRole('link', { name: 'City Gas' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByText('cannot be taken back').waitFor();
    await see('console-case-approve', { overlay: true });
    await confirm('I have read the letter.');
    await page.getByText('closed').waitFor();
    await see('console-case-closed');
    await fitsSmall(page, 'console-case-closed');
    await go('/cases');
    await page.getByRole('link', { name: 'Closed', exact: true }).click();
    await page.getByText('The partner did it and pays us back').waitFor();
    await see('console-cases-closed');
    await fitsSmall(page, 'console-cases-closed');
    await page.getByRole('link', { name: 'Open', exact: true }).click();
    await page.getByRole('link', { name: 'Metro Electric' }).click();
    await page.getByText('Nobody has proposed anything yet.').waitFor();
    await page.getByRole('button', { name: 'Propose how it ends' }).click();
    await dialog.getByText('The operator bears it').click();
    await dialog.locator('[name=evidence]').fill('Their letter of 29 November says that they keep it.');
    await see('console-case-propose', { overlay: true });
    await confirm('Too small to go to court.');
    await page.getByText('This is your own proposal').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Approve' }).count(), 0, 'nobody approves their own');
    await see('console-case-proposed');
    await fitsSmall(page, 'console-case-proposed');
  };

  /** The like for top-ups of which nobody knows whether the card was charged. */
  const endTwoTopUps = async () => {
    await go('/cases');
    const section = page.getByRole('table', { name: 'Top-ups in doubt' });
    await section.getByRole('row').filter({ hasText: 'a second person' }).getByRole('link').click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByText('cannot be taken back').waitFor();
    await see('console-top-up-approve', { overlay: true });
    await confirm('I have read their page.');
    await page.getByText('closed: credited').waitFor();
    await see('console-top-up-closed');
    await fitsSmall(page, 'console-top-up-closed');
    await go('/cases');
    await section.getByRole('link').first().click();
    await page.getByRole('button', { name: 'Propose how it ends' }).click();
    await dialog.getByText('The card was not charged').click();
    await dialog.locator('[name=evidence]').fill('Their letter of 29 November.');
    await see('console-top-up-propose', { overlay: true });
    await confirm('They have found nothing.');
    await page.getByText('This is your own proposal').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Approve' }).count(), 0, 'nobody approves their own');
    await see('console-top-up-proposed');
    await fitsSmall(page, 'console-top-up-proposed');
  };

  /** One that somebody else has proposed to end, and two of which nothing was said yet. */
  const endThreeBreaks = async () => {
    await page.locator('[name=file]').setInputFiles({
      name: 'day.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('sycee-partner-file,1\n'),
    });
    await page.getByRole('button', { name: 'Enter a partner’s file' }).click();
    await page.getByText('The file was entered.').waitFor();
    await page.getByRole('link', { name: 'listed twice' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await dialog.getByText('cannot be taken back').waitFor();
    await see('console-break-approve', { overlay: true });
    await confirm('I have read the letter.');
    await page.getByText('resolved').waitFor();
    await see('console-break-resolved');
    await fitsSmall(page, 'console-break-resolved');
    await go('/reconciliation');
    await page.getByRole('link', { name: 'another outcome' }).click();
    await page.getByText('Nobody has proposed anything yet.').waitFor();
    await page.getByRole('button', { name: 'Propose how it ends' }).click();
    assert.equal(await dialog.getByText('The payer has it back').count(), 0, 'the payer has it already');
    await dialog.getByText('The operator bears it').click();
    await dialog.locator('[name=evidence]').fill('Their receipt shows that it was delivered.');
    await see('console-break-propose', { overlay: true });
    await confirm('It was delivered after all.');
    await page.getByText('This is your own proposal').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Approve' }).count(), 0, 'nobody approves their own');
    await see('console-break-proposed');
    await fitsSmall(page, 'console-break-proposed');
    await go('/reconciliation');
    await page.getByRole('link', { name: 'another amount' }).click();
    await page.getByRole('button', { name: 'Propose how it ends' }).click();
    await dialog.getByText('The payer has it back').click();
    assert.equal(await dialog.getByText('The operator bears it').count(), 0, 'it got less, not more');
    await dialog.locator('[name=evidence]').fill('Their corrected statement of 29 November.');
    await see('console-break-give-back', { overlay: true });
    await confirm('They got 4.20 less.');
    await page.getByText('This is your own proposal').waitFor();
  };

  /** One that nobody has looked at: a product has them only if a partner is wrong. */
  const lookAtOne = async () => {
    await page.getByRole('link', { name: 'It did not happen after all' }).click();
    await page.getByText('the same again').waitFor();
    await page.getByText('answered 404').first().waitFor();
    await see('console-contradiction');
    await fitsSmall(page, 'console-contradiction');
    await page.getByRole('button', { name: 'I have looked at it' }).click();
    await dialog.getByText('moves no money').waitFor();
    await see('console-contradiction-look', { overlay: true });
    await confirm('They say that the second message was a mistake of theirs.');
    await page.getByText('a mistake of theirs').waitFor();
    assert.equal(await page.getByRole('button', { name: 'I have looked at it' }).count(), 0, 'it ends once');
    await see('console-contradiction-looked-at');
    await go('/contradictions?show=closed');
    await page.getByRole('link', { name: 'It did not happen after all' }).waitFor();
    await see('console-contradictions-closed');
  };

  return {
    'the administrator switches a biller off and on, with a reason': async () => {
      await go('/plugins');
      await page.fill('[name=password]', world.adminPassword);
      await page.click('main button[type=submit]');
      await metro().waitFor();
      await see('console-plugins');
      await fitsSmall(page, 'console-plugins');
      await metro().getByRole('button', { name: 'Switch off' }).click();
      await dialog.getByText('nothing held').waitFor();
      await see('console-plugin-off', { overlay: true });
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      assert.equal(await metro().getByText('Switched off since').count(), 0, 'who cancels changes nothing');
      await metro().getByRole('button', { name: 'Switch off' }).click();
      await confirm('Metro moves its servers.');
      await metro().getByText('Metro moves its servers.').waitFor();
      await see('console-plugin-is-off');
      await metro().getByRole('button', { name: 'Switch on' }).click();
      await confirm('Metro is back.');
      await metro().getByText('Available').waitFor();
    },
    'the administrator looks for new plugins, and goes back to the version before': async () => {
      await page.getByRole('button', { name: 'Look again' }).click();
      await dialog.getByText('verified as at a start').waitFor();
      await see('console-look', { overlay: true });
      await confirm('A new version was delivered.');
      await page.locator('.version').first().waitFor();
      await see('console-versions');
      await fitsSmall(page, 'console-versions');
      const back = page.getByRole('button', { name: 'Go back to' });
      if (await back.count()) {
        await back.first().click();
        await see('console-go-back', { overlay: true });
        await confirm('The new one answers too slowly.');
        await page.getByRole('button', { name: 'Go on to' }).first().waitFor();
        await see('console-went-back');
      }
    },
    'the administrator sets something for a biller, and sees no secret': async () => {
      await metro().getByRole('button', { name: 'Settings' }).click();
      await dialog.getByText('shown to nobody').waitFor();
      await see('console-settings', { overlay: true });
      await dialog.getByLabel('Another setting').fill('note');
      await dialog.getByLabel('Its value').fill('Only a note');
      await confirm('We write down who looks after it.');
      await metro().getByRole('button', { name: 'Settings' }).click();
      await dialog.getByLabel('note', { exact: true }).waitFor();
      assert.equal(
        await dialog.getByLabel('note', { exact: true }).inputValue(),
        '',
        'what is set is not shown',
      );
      await dialog.getByLabel('Take note away').check();
      await confirm('Nobody needs it.');
    },
    'the administrator adds an instance of a plugin, once it opens with what is set': async () => {
      const name = `harbour-${Date.now().toString(36)}`;
      await page.getByRole('button', { name: 'Add an instance gsma-biller' }).click();
      await dialog.getByText('its name stays in the books').waitFor();
      await see('console-add-instance', { overlay: true });
      await dialog.getByLabel('Name', { exact: true }).fill('Harbour bills');
      await dialog.getByLabel('Name in the books').fill(name);
      await dialog.getByLabel('baseUrl').fill('nowhere');
      await dialog.getByLabel('Reason').fill('The partner serves a second town.');
      await dialog.getByRole('button', { name: 'Add an instance' }).click();
      await dialog.getByRole('alert').waitFor();
      await see('console-add-refused', { overlay: true });
      if (!world.isStaged) {
        await dialog.getByRole('button', { name: 'Cancel' }).click();
        assert.equal(await page.getByText(name).count(), 0, 'nothing was added');
        return;
      }
      await dialog.getByLabel('baseUrl').fill('http://127.0.0.1:8090/gsma');
      await dialog.getByRole('button', { name: 'Add an instance' }).click();
      await page.getByText(name).waitFor();
      await see('console-added-instance');
    },
    'the administrator sees which orders are stuck, and what happens next': async () => {
      await go('/orders');
      await page.locator('.shows a[aria-current=page]').waitFor();
      await see('console-orders');
      await fitsSmall(page, 'console-orders');
      await page.getByRole('link', { name: 'All', exact: true }).click();
      await page.locator('.table tbody a').first().click();
      await page.waitForURL('**/admin/orders/*');
      await page.locator('.next').waitFor();
      await page.getByRole('heading', { name: 'Evidence' }).waitFor();
      await see('console-order');
      await fitsSmall(page, 'console-order');
      if (world.isStaged) {
        await page.getByRole('button', { name: 'Ask the partner now' }).click();
        await page.getByText('The partner was asked').waitFor();
        await see('console-order-asked');
      }
      await go('/orders/0198d5b2-7c1e-7000-8000-00000000dead');
      await page.locator('main [role=alert]').waitFor();
      await see('console-no-order');
    },
    'the administrator sees what is in doubt, and ends it with a second person': async () => {
      await go('/cases');
      await page.getByRole('heading', { name: 'Open cases' }).waitFor();
      await see('console-cases');
      await fitsSmall(page, 'console-cases');
      if (world.isStaged) await endTwoDoubts();
      if (world.isStaged) await endTwoTopUps();
      await go('/cases/0198d5b2-7c1e-7000-8000-00000000dead');
      await page.locator('main [role=alert]').waitFor();
      await see('console-no-case');
    },
    'the administrator sees what partners’ files say otherwise, and ends it with a second person':
      async () => {
        await go('/reconciliation');
        await page.getByRole('heading', { name: 'Files, the newest first' }).waitFor();
        await see('console-reconciliation');
        await fitsSmall(page, 'console-reconciliation');
        if (world.isStaged) await endThreeBreaks();
        await go('/breaks/0198d5b2-7c1e-7000-8000-00000000dead');
        await page.locator('main [role=alert]').waitFor();
        await see('console-no-break');
      },
    'the administrator sees what partners said against what stands, and ends it with a note': async () => {
      await go('/contradictions');
      await page.getByRole('heading', { name: 'Open contradictions' }).waitFor();
      await see('console-contradictions');
      await fitsSmall(page, 'console-contradictions');
      if (world.isStaged) await lookAtOne();
      await go('/contradictions/0198d5b2-7c1e-7000-8000-00000000dead');
      await page.locator('main [role=alert]').waitFor();
      await see('console-no-contradiction');
    },
    'the administrator finds a person, freezes the account and unfreezes it': async () => {
      await go('/users');
      await page.fill('[name=text]', 'nobody of that name');
      await page.click('main button[type=submit]');
      await page.getByText('Nobody is found by that.').waitFor();
      await see('console-users');
      await fitsSmall(page, 'console-users');
      await page.fill('[name=text]', 'Mei Lin');
      await page.click('main button[type=submit]');
      await page.locator('.table tbody a').first().click();
      await page.waitForURL('**/admin/users/*');
      await page.locator('.facts').waitFor();
      await see('console-user');
      await page.getByRole('button', { name: 'Freeze' }).click();
      await dialog.getByText('money can still arrive').waitFor();
      await see('console-freeze', { overlay: true });
      await confirm('Reported stolen.');
      await page.getByText('Reported stolen.').waitFor();
      await see('console-frozen');
      await fitsSmall(page, 'console-frozen');
      await page.getByRole('button', { name: 'Unfreeze' }).click();
      await confirm('It was found again.');
      await page.getByRole('button', { name: 'Freeze', exact: true }).waitFor();
      await go('/audit-log');
      await page.getByText('It was found again.').first().waitFor();
    },
  };
}
