import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fitsSmall, holdsFocus } from './watch.mjs';

/** What happened in the wallet: looked through, taken along, and summed up. One bill and one top-up have been made. */
export function activityChapters({ page, see, go }) {
  const rows = () => page.locator('main .entry .money').count();
  const choose = async (number) => {
    await page.locator('.choices button').nth(number).click();
    await page.waitForLoadState('networkidle');
  };
  const saved = async (button) => {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  };

  return {
    'finds it all in the activity': async () => {
      await go('/activity');
      await page.waitForSelector('.entry .money');
      await see('activity');
      await fitsSmall(page, 'activity');
    },
    'sees only what was asked for, and says so where there is nothing': async () => {
      const all = await rows();
      await choose(3);
      await page.waitForSelector('.choices button:nth-of-type(4)[aria-pressed=true]');
      await page.waitForFunction(() => document.querySelectorAll('main a[href^="/top-ups/"]').length === 0);
      await see('activity-bills');
      assert.ok((await rows()) < all, 'the top-up is left out');
      await choose(6);
      await page.waitForSelector('main .notice');
      await see('activity-none');
      await page.locator('main .notice button').click();
      await page.waitForSelector('.entry .money');
      await page.fill('main input[type=search]', 'no such thing');
      await page.waitForSelector('main .notice');
      await page.fill('main input[type=search]', '4242');
      await page.waitForSelector('main .entry .money');
      await page.locator('main .rows a.entry').first().click();
      await page.waitForURL(/\/top-ups\//);
      await page.goBack();
      await page.waitForSelector('.entry .money');
      assert.equal(
        await page.inputValue('main input[type=search]'),
        '4242',
        'the way back leads to the same list',
      );
    },
    'takes the month along as a document and the list as a table': async () => {
      await go('/activity');
      const open = page.locator('.movement-filters button').last();
      await open.click();
      await page.waitForSelector('[role=dialog] .stack > button');
      await see('export', { overlay: true });
      const buttons = page.locator('[role=dialog] .stack > button');
      const document = await saved(buttons.first());
      assert.match(document.name, /^sycee-\d{4}-\d{2}\.pdf$/);
      assert.ok(document.content.subarray(0, 5).equals(Buffer.from('%PDF-')), 'it is a PDF');
      const table = await saved(buttons.last());
      assert.ok(table.content.toString('utf8').startsWith('\uFEFF'), 'spreadsheets see that it is UTF-8');
      await see('export-saved', { overlay: true });
      await holdsFocus(page, open);
    },
    'sees what the money was spent on': async () => {
      await go('/activity/spending');
      await page.waitForSelector('.bar');
      await see('spending');
      await fitsSmall(page, 'spending');
      await go('/activity/spending?month=2020-01');
      await page.waitForSelector('main .notice');
      await see('spending-none');
    },
  };
}
