import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { fitsSmall, holdsFocus } from './watch.mjs';

const PASSWORD = 'a short sentence is best';
const AMOUNT = 1_234;

/** Money between people: the chapters of a story whose person has a PIN and some money. */
export function people({ page, see, world, reload, go, submit, typePin, available, codeFor, pin }) {
  let friend;
  const main = () => page.locator('main .stack button:not(.icon-button):not(.keypad button)').last();

  return {
    'finds a friend to send money to': async () => {
      friend = await newcomer(world, codeFor, 'Lin Chen');
      await go('/');
      await page.waitForSelector('.hero .actions');
      await page.locator('.hero .actions a[href="/send"]').click();
      await page.waitForSelector('[name=to]');
      await submit().click();
      await page.waitForSelector('[name=to][aria-invalid=true]');
      await page.fill('[name=to]', `nobody.${randomUUID().slice(0, 8)}@example.com`);
      await submit().click();
      await page.waitForSelector('[role=alert] strong');
      await see('send-unknown');
      await fitsSmall(page, 'send');
      await page.fill('[name=to]', friend.login);
      await submit().click();
      await page.waitForURL(`**/pay/${friend.payeeId}`);
      await page.waitForSelector('.keypad');
      assert.match(await page.locator('main').innerText(), /Lin C•••/, 'the name is shown masked');
      assert.doesNotMatch(await page.locator('main').innerText(), /Lin Chen/);
    },
    'says how much and what for, and is asked to confirm': async () => {
      await page.locator('.amount input').fill('12.34');
      await page.fill('[name=note]', 'Noodles 🍜 <b>');
      await see('pay-person');
      await fitsSmall(page, 'pay-person');
      await main().click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await see('confirm-send', { overlay: true });
      await holdsFocus(page, main());
      await main().click();
      await page.waitForSelector('[role=dialog] .pin-field');
    },
    [reload ? 'sends once, though the page is reloaded before the answer' : 'sends']: async () => {
      const before = await available();
      const [arrived, release] = reload ? await heldAnswer(page) : [Promise.resolve(), () => {}];
      await typePin(pin());
      await page.keyboard.press('Enter');
      await arrived;
      if (reload) {
        await page.reload();
        await release();
      }
      await page.waitForURL(/\/person-payments\//);
      await page.waitForSelector('[data-outcome=SUCCEEDED]');
      assert.match(await page.locator('main').innerText(), /Noodles 🍜 <b>/, 'the note is shown as written');
      assert.equal(await available(), before - AMOUNT, 'the money left once');
      assert.equal(await page.evaluate(() => sessionStorage.getItem('sycee.intent')), null);
      await see('person-receipt');
      await fitsSmall(page, 'person-receipt');
    },
    'finds the friend again, and marks a favourite': async () => {
      await go('/send');
      await page.waitForSelector('.payee-row');
      const star = page.locator('.payee-row .star').first();
      assert.equal(await star.getAttribute('aria-pressed'), 'false');
      await star.click();
      await page.waitForSelector('.star[aria-pressed=true]');
      await page.waitForLoadState('networkidle');
      await page.reload();
      await page.waitForSelector('.star[aria-pressed=true]');
      await see('send');
    },
    'shows a code, and opens the links of others': async () => {
      await go('/receive');
      await page.waitForSelector('svg.qr');
      await see('receive');
      await fitsSmall(page, 'receive');
      await go(`/pay/${friend.payeeId}`);
      await page.waitForSelector('.keypad');
      for (const nobody of [randomUUID(), 'not-a-code']) {
        await go(`/pay/${nobody}`);
        await page.waitForSelector('.notice');
      }
      await see('pay-nobody');
    },
  };
}

/** Lets the payment reach the server, and keeps the answer from the page. */
async function heldAnswer(page) {
  const path = '**/api/v1/person-payments';
  let arrived;
  let release;
  const reached = new Promise((done) => {
    arrived = done;
  });
  const held = new Promise((done) => {
    release = done;
  });
  await page.route(path, async (route) => {
    await route.fetch();
    arrived();
    await held;
    await route.abort().catch(() => undefined);
  });
  return [
    reached,
    async () => {
      release();
      await page.unroute(path);
    },
  ];
}

/** Somebody else who has registered, from another browser. */
export async function newcomer(world, codeFor, displayName) {
  const login = `lin.${randomUUID().slice(0, 8)}@example.com`;
  const call = async (method, path, body, cookie = '') => {
    const headers = { 'Content-Type': 'application/json', Origin: world.baseUrl, Cookie: cookie };
    const answer = await fetch(`${world.baseUrl}/api/v1${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
    });
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`);
    return answer;
  };
  const wish = { login, password: PASSWORD, displayName, language: 'en' };
  const { id } = await (await call('POST', '/registrations', wish)).json();
  const session = await call('POST', `/registrations/${id}/confirmation`, {
    code: await codeFor(world, login),
  });
  const cookie = session.headers.get('set-cookie').split(';')[0];
  const { payeeId } = await (await call('GET', '/payee-code', undefined, cookie)).json();
  return { login, payeeId };
}
