import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { newPerson } from '../browser.mjs';
import { fitsSmall } from './watch.mjs';

/** The chapter on who else comes in: told where the administrator is signed in already, and a second one can be. */
export function consoleAdministrators({ page, context, see, world }) {
  if (!world.secondAdministrator) return {};
  const address = `${world.baseUrl}/admin/administrators`;
  const name = `anna.${randomUUID().slice(0, 8)}`;
  const row = (of) => of.locator('.table tbody tr', { hasText: name });
  const dialog = (of) => of.locator('dialog.reason-dialog');
  const confirm = async (of, reason) => {
    await dialog(of).locator('[name=reason]').fill(reason);
    await dialog(of).locator('button[type=submit]').click();
    await dialog(of).waitFor({ state: 'detached' });
  };
  const signIn = async (of, said) => {
    for (const [field, value] of Object.entries(said)) await of.fill(`[name=${field}]`, value);
    await of.click('main button[type=submit]');
  };
  /** In a browser of their own, before the sign-in. */
  const somebodyElse = async () => {
    const own = await newPerson(context.browser(), { size: page.viewportSize() });
    const theirs = await own.newPage();
    await theirs.goto(address);
    await theirs.waitForSelector('[name=password]');
    return theirs;
  };
  const invite = async () => {
    await page.goto(address);
    await page.getByRole('button', { name: 'Invite' }).click();
    await dialog(page).getByText('Whoever has it can do all that you can').waitFor();
    await dialog(page).getByText('before another administrator has approved').waitFor();
    await dialog(page).locator('[name=name]').fill(name);
    await see('console-invite', { overlay: true });
    await confirm(page, 'Doubts need two.');
    await page.getByText(`One-time token for ${name}`).waitFor();
    return page.locator('[role=status] .mono').innerText();
  };

  return {
    'the administrator invites another, who comes in once a second one has approved': async () => {
      const token = await invite();
      await row(page).getByText('another administrator has to approve it').waitFor();
      assert.equal(await row(page).getByRole('button').count(), 0, 'nobody approves their own');
      await see('console-administrators');
      await fitsSmall(page, 'console-administrators');

      const anna = await somebodyElse();
      await anna.getByRole('button', { name: 'I have a one-time token' }).click();
      await signIn(anna, { token, password: 'keeper of the keys 9' });
      await anna.getByText('Another administrator has to approve your invitation first').waitFor();

      const second = await somebodyElse();
      await signIn(second, world.secondAdministrator);
      await row(second).getByRole('button', { name: 'Approve' }).click();
      await dialog(second).getByText('Hear from the person').waitFor();
      await confirm(second, 'She has told me herself.');
      await row(second).getByText('has not signed in yet').waitFor();

      await anna.click('main button[type=submit]');
      await row(anna).getByText('signs in').waitFor();
      await page.goto(address);
      await row(page).getByText(`approved by ${world.secondAdministrator.name}`).waitFor();
      await see('console-administrators-approved');
      for (const theirs of [anna, second]) await theirs.context().close();
    },
  };
}
