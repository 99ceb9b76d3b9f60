import assert from 'node:assert/strict';
import { newcomer } from './people.mjs';
import { fitsSmall } from './watch.mjs';

const NAME = '<img src=x onerror=alert(1)> 林';
const NOTES = [
  '"><script>alert(1)</script>',
  '{{7*7}} #{7*7} javascript:alert(1)',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  'مرحبا بالعالم 123',
  'W'.repeat(60),
  "'; drop table ledger.entry; --",
];

/** Text that breaks programs arrives from somebody else, and every screen shows it as text. */
export function naughty({ page, see, world, go, typePin, codeFor, pin }) {
  return {
    'meets text that breaks programs, and sees it as text': async () => {
      const popUps = [];
      page.on('dialog', (dialog) => popUps.push(dialog.message()) && dialog.dismiss());
      const unharmed = async (text) => {
        const seen = await page.locator('main').innerText();
        assert.ok(seen.includes(text), `shown as written: ${text}`);
        const injected = 'main img[src=x], main script, main [onerror]';
        assert.equal(
          await page.locator(injected).count(),
          0,
          `nothing of it became a part of the page: ${text}`,
        );
      };
      const stranger = await newcomer(world, codeFor, NAME);
      const { payeeId } = await page.evaluate(() => fetch('/api/v1/payee-code').then((r) => r.json()));
      for (const note of NOTES) await stranger.ask(payeeId, 100, note);
      await go('/requests');
      await page.waitForSelector(`a[href^="/money-requests/"] >> nth=${NOTES.length - 1}`);
      for (const note of NOTES) await unharmed(note);
      await see('requests-naughty');
      await fitsSmall(page, 'requests-naughty');
      for (const note of NOTES) {
        await go('/requests');
        await page.locator('a[href^="/money-requests/"]', { hasText: note }).click();
        await page.waitForSelector('.request-head');
        await unharmed(note);
        await fitsSmall(page, `a request: ${note}`);
      }
      await page.locator('main .card button').first().click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await typePin(pin());
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/person-payments\//);
      await page.waitForSelector('[data-outcome=SUCCEEDED]');
      await unharmed(NOTES.at(-1));
      await unharmed('<img');
      await go('/activity');
      await page.waitForSelector('.entry .money');
      await unharmed('<img');
      await go('/send');
      await page.waitForSelector('.payee-row');
      await unharmed('<img');
      assert.deepEqual(popUps, []);
    },
  };
}
