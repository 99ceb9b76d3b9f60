import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { peopleNotices } from './people-notices.mjs';
import { scan } from './scan.mjs';
import { fitsSmall, holdsFocus } from './watch.mjs';

const PASSWORD = 'a short sentence is best';
const FRIENDS_PIN = '314159';
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
    'is asked for money: pays one request, and declines another': async () => {
      await go('/requests');
      await page.waitForSelector('main .notice');
      await see('requests-none');
      const { payeeId } = await page.evaluate(() => fetch('/api/v1/payee-code').then((r) => r.json()));
      await friend.ask(payeeId, 500, 'Taxi');
      await friend.ask(payeeId, 300, 'Tea');
      const before = await available();
      await go('/requests');
      await page.waitForSelector('a[href^="/money-requests/"] >> nth=1');
      await see('requests');
      await fitsSmall(page, 'requests');
      await page.locator('a[href^="/money-requests/"]', { hasText: 'Taxi' }).click();
      await page.waitForSelector('.request-head');
      await see('request');
      await page.locator('main .card button').first().click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await see('confirm-request', { overlay: true });
      await typePin(pin());
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/person-payments\//);
      assert.equal(await available(), before - 500);
      await go('/requests');
      await page.locator('a[href^="/money-requests/"]', { hasText: 'Tea' }).click();
      await page.waitForSelector('.request-head');
      await page.locator('main .card button').last().click();
      await page.waitForFunction(() => !document.querySelector('main .card button'));
      await see('request-declined');
      assert.equal(await available(), before - 500);
    },
    ...scan({ page, see, world, go, friend: () => friend }),
    ...peopleNotices({ page, see, go, friend: () => friend }),
    'splits a bill, and takes a request back': async () => {
      await go('/requests/new');
      await page.waitForSelector('.keypad');
      await page.locator('.amount input').fill('10.01');
      await page.fill('[name=to]', friend.login);
      await page.locator('main form button[type=submit]').click();
      await page.waitForSelector('main li .money');
      await page.check('[name=shared]');
      await page.fill('[name=note]', 'Noodles');
      assert.match(await page.locator('main li').first().innerText(), /5[.,]00/, 'the odd cent is my own');
      await see('ask-money');
      await fitsSmall(page, 'ask-money');
      await page.locator('main .stack > .card > button').last().click();
      await page.waitForURL('**/requests');
      await page
        .locator('a[href^="/money-requests/"]', { hasText: 'Noodles' })
        .or(page.locator('.card', { hasText: 'Noodles' }).locator('a[href^="/money-requests/"]'))
        .first()
        .click();
      await page.waitForSelector('.request-head');
      await page.locator('main .card button').last().click();
      await page.waitForFunction(() => !document.querySelector('main .card button'));
      await see('request-cancelled');
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
  const call = async (method, path, body, more = {}) => {
    const headers = { 'Content-Type': 'application/json', Origin: world.baseUrl, ...more };
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
  const { csrfToken } = await session.json();
  const keys = { Cookie: session.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': csrfToken };
  const { payeeId } = await (await call('GET', '/payee-code', undefined, keys)).json();
  const ask = (payer, amount, note) =>
    call(
      'POST',
      '/money-requests',
      { payeeIds: [payer], total: { amount, currency: 'USD' }, note },
      { ...keys, 'Idempotency-Key': randomUUID() },
    );
  const command = (method, path, body) =>
    call(method, path, body, { ...keys, 'Idempotency-Key': randomUUID() });
  const send = async (to, amount, note) => {
    await command('PUT', '/payment-pin', { pin: FRIENDS_PIN });
    const body = { payeeId: to, amount: { amount, currency: 'USD' }, note, pin: FRIENDS_PIN };
    await command('POST', '/person-payments', body);
  };
  const decline = (request) => command('POST', `/money-requests/${request}/refusal`);
  return { login, payeeId, ask, send, decline };
}
