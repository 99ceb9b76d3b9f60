import assert from 'node:assert/strict';
import { fitsSmall, holdsFocus } from './watch.mjs';

const DETOUR = 'Roadworks Road';
const LONELY = 'Lonely Lane';

/** A ride from its price to its receipt, one that is called off, one above its cap, and one that nobody takes. */
export function rides({ page, context, see, go, api, available, fillPin, pin, world }) {
  const main = page.locator('main');
  const state = (name) => page.waitForSelector(`[data-ride=${name}]`, { timeout: 60_000 });
  const ended = (outcome) => page.waitForSelector(`[data-outcome=${outcome}]`, { timeout: 60_000 });
  const held = async () => (await api('/wallet')).balances[0].held.amount;
  const pace = async (millis) => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ millis });
    const answer = await fetch(`${world.simulatorUrl}/rides/pace`, { method: 'POST', headers, body });
    assert.ok(answer.ok, `the simulator refused the pace: ${answer.status}`);
  };
  const choose = async (name, text) => {
    await main.locator(`[name=${name}]`).fill(text);
    await main.getByRole('option', { name: text }).first().click();
  };
  const ask = async (to) => {
    await go('/rides');
    await choose('from', 'Lantern Quay');
    await choose('to', to);
    await main.locator('form button[type=submit]').click();
    await page.waitForURL('**/rides/offers');
    await main.locator('.choice.offer').first().waitFor();
  };
  const book = async (to) => {
    await ask(to);
    await main.locator('button:not(.icon-button)').last().click();
    await page.waitForSelector('[role=dialog] .pin-field');
    await fillPin('[role=dialog]', pin());
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/rides\/[0-9a-f-]{36}$/);
    return page.url().split('/').pop();
  };
  const carAt = () => page.locator('[data-car]').getAttribute('data-car');
  let ride;

  return {
    'finds the taxi among the services, and a place by its name, by keyboard': async () => {
      await go('/services');
      await main.locator('a[href="/rides"]').click();
      await page.waitForSelector('.plan-place');
      await see('rides');
      await main.locator('form button[type=submit]').click();
      await page.waitForSelector('[name=from][aria-invalid=true]');
      await main.locator('[name=from]').fill('lantern');
      await main.getByRole('option').nth(1).waitFor();
      await see('ride-places');
      await page.keyboard.press('ArrowDown');
      const second = await main.locator('[role=option][aria-selected=true]').innerText();
      await page.keyboard.press('Enter');
      assert.equal(await main.locator('[name=from]').inputValue(), second);
    },
    'chooses where to on the plan': async () => {
      const place = main.locator('.plan-place').first();
      const name = await place.getAttribute('aria-label');
      await place.focus();
      await page.keyboard.press('Enter');
      assert.equal(await main.locator('[name=to]').inputValue(), name);
      await see('ride-asked');
      await fitsSmall(page, 'ride-asked');
    },
    'chooses any point on it instead, by touch and by keyboard': async () => {
      const to = main.locator('[name=to]');
      const listed = await to.inputValue();
      await to.focus();
      await main.locator('.plan-ground').click({ position: { x: 6, y: 6 } });
      const touched = await to.inputValue();
      for (let step = 0; step < 15; step += 1) await page.keyboard.press('ArrowRight');
      await see('ride-point');
      await page.keyboard.press('Enter');
      const reached = await to.inputValue();
      assert.equal(new Set([listed, touched, reached]).size, 3, 'three places');
      await main.locator('form button[type=submit]').click();
      await main.locator('.choice.offer').first().waitFor();
    },
    'sees what is held and what is paid before booking': async () => {
      await pace(30_000);
      await ask('Saffron Court');
      const offers = main.locator('.choice.offer');
      assert.ok((await offers.count()) >= 2, 'there is a choice');
      await offers.nth(1).locator('input').check();
      await see('ride-offers');
      await fitsSmall(page, 'ride-offers');
      const opener = main.locator('button:not(.icon-button)').last();
      await opener.click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await see('ride-confirm', { overlay: true });
      await holdsFocus(page, opener);
    },
    'books a ride, and watches the car come': async () => {
      const before = await available();
      ride = await book('Saffron Court');
      assert.ok((await available()) < before && (await held()) > 0, 'money is held');
      await state('ARRIVING');
      await see('ride-arriving');
      await fitsSmall(page, 'ride-arriving');
      const there = await carAt();
      await page.waitForFunction((old) => document.querySelector('[data-car]').dataset.car !== old, there);
      assert.match(await main.locator('.plate').innerText(), /\d/);
      await main.locator('.ride-actions a[href^="sms:"]').waitFor();
      const urgent = main.locator('.ride-actions .danger');
      await urgent.click();
      await page.waitForSelector('[role=dialog] a[href^="tel:"]');
      await see('ride-emergency', { overlay: true });
      await holdsFocus(page, urgent);
    },
    'loses the connection, and keeps what was known, even at a new start': async () => {
      await context.setOffline(true);
      await page.waitForSelector('.lost');
      assert.ok(await main.locator('.plate').isVisible());
      await see('ride-lost');
      const plate = await main.locator('.plate').innerText();
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.reload();
      await page.waitForSelector(`[data-kept-ride="${ride}"] .plate`);
      assert.equal(await main.locator('.plate').innerText(), plate);
      await see('ride-offline');
      await context.setOffline(false);
      await page.waitForSelector('[data-ride]');
      await page.waitForSelector('.lost', { state: 'detached' });
    },
    'arrives, and pays the fare and no more': async () => {
      await state('ON_TRIP');
      await see('ride-on-trip');
      await ended('SUCCEEDED');
      await page.waitForSelector('.trail [data-step=SETTLED]');
      await see('ride-receipt');
      await fitsSmall(page, 'ride-receipt');
      const { taken, lines, offer } = await api(`/rides/${ride}`);
      assert.ok(taken.amount <= offer.cap.amount, 'never more than was held');
      const sum = lines.reduce((total, { amount }) => total + amount.amount, 0);
      assert.equal(sum, taken.amount, 'the lines are the fare');
      await go('/notices');
      await main.locator(`a[href="/rides/${ride}"]`).first().waitFor();
      await see('ride-notices');
    },
    'sees that the driver was told a name, and nothing else': async () => {
      await go('/me');
      await main.locator('a[href="/me/told"]').click();
      await page.waitForSelector('[data-told=NAME]');
      assert.equal(await page.locator('[data-told]').count(), 1);
      await see('told');
      await fitsSmall(page, 'told');
      await go(`/rides/${ride}`);
    },
    'rates the driver, and gives a tip': async () => {
      await main.locator('.stars label').nth(3).click();
      await page.waitForFunction(() => document.querySelectorAll('.stars [data-given]').length === 4);
      const before = await available();
      await main.locator('.quick button').nth(1).click();
      await main.locator('.quick ~ button').click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await see('ride-tip', { overlay: true });
      await fillPin('[role=dialog]', pin());
      await page.keyboard.press('Enter');
      await page.waitForSelector('[data-tip=SUCCEEDED]', { timeout: 60_000 });
      await see('ride-tipped');
      assert.equal(await available(), before - 200);
      assert.equal((await api(`/rides/${ride}`)).stars, 4);
    },
    'says that something is wrong with the ride, and sees by when it is answered': async () => {
      const before = await available();
      const opener = main.locator('[data-dispute-ask]');
      await opener.click();
      await page.waitForSelector('[role=dialog] [name=words]');
      await see('ride-dispute', { overlay: true });
      await fitsSmall(page, 'ride-dispute');
      await holdsFocus(page, opener);
      await opener.click();
      await page.locator('[role=dialog] [value=NOT_AS_AGREED]').check();
      await page.locator('[role=dialog] [name=words]').fill('We stood for a while.\nAnd it was far.');
      await page.locator('[role=dialog] button[type=submit]').click();
      await page.waitForSelector('[data-dispute=OPEN]');
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
      assert.equal(await opener.count(), 0, 'one is enough');
      await page.waitForFunction(() => document.activeElement?.closest('[data-dispute=OPEN]'));
      await see('ride-disputed');
      await fitsSmall(page, 'ride-disputed');
      const [told] = (await api(`/disputes?order=${ride}`)).items;
      assert.equal(told.words, 'We stood for a while. And it was far.');
      assert.equal(await available(), before, 'to say so moves no money');
    },
    'calls a ride off, after seeing what that costs': async () => {
      await pace(600_000);
      const before = await available();
      await book('Heron Court');
      await state('SEARCHING');
      await go('/');
      await page.waitForSelector('main a[href^="/rides/"]');
      await see('home-ride');
      await page.locator('main a[href^="/rides/"]').click();
      const opener = main.locator('.columns > .stack').last().locator('> button');
      await opener.click();
      await page.waitForSelector('[role=dialog] .pair');
      await see('ride-cancel', { overlay: true });
      await holdsFocus(page, opener);
      await opener.click();
      await page.locator('[role=dialog] .pair button').last().click();
      await ended('FAILED');
      await see('ride-cancelled');
      assert.equal(await available(), before);
    },
    'refuses a fare above the cap, and pays what was agreed': async () => {
      await pace(1_000);
      const before = await available();
      const id = await book(DETOUR);
      await page.waitForSelector('.approval-card', { timeout: 60_000 });
      await see('ride-above');
      await fitsSmall(page, 'ride-above');
      await main.locator('.approval-card button').nth(1).click();
      await ended('SUCCEEDED');
      const { taken, offer } = await api(`/rides/${id}`);
      assert.deepEqual([taken.amount, before - (await available())], [offer.cap.amount, offer.cap.amount]);
    },
    'approves another one': async () => {
      const before = await available();
      const id = await book(DETOUR);
      await page.waitForSelector('.approval-card', { timeout: 60_000 });
      await main.locator('.approval-card button').first().click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await see('ride-approve', { overlay: true });
      await fillPin('[role=dialog]', pin());
      await page.keyboard.press('Enter');
      await ended('SUCCEEDED');
      const { taken, offer } = await api(`/rides/${id}`);
      assert.ok(taken.amount > offer.cap.amount, 'more than was held');
      assert.equal(before - (await available()), taken.amount);
    },
    'is told that nobody takes it, and has the money back': async () => {
      const before = await available();
      await book(LONELY);
      await ended('FAILED');
      await see('ride-no-driver');
      assert.equal(await available(), before);
      await go('/rides');
      await main.locator('li a[href^="/rides/"]').nth(4).waitFor();
      await see('rides-mine');
    },
  };
}
