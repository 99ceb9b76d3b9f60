import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { activityChapters } from './activity.mjs';
import { bankAccounts } from './bank-accounts.mjs';
import { billers } from './billers.mjs';
import { cards } from './cards.mjs';
import { consoleAdministrators } from './console-administrators.mjs';
import { consoleBooks } from './console-books.mjs';
import { consoleDisputes } from './console-disputes.mjs';
import { consoleOperations } from './console-operations.mjs';
import { leavesNothing, liveChapters } from './live.mjs';
import { naughty } from './naughty.mjs';
import { people } from './people.mjs';
import { refunds } from './refunds.mjs';
import { rides } from './rides.mjs';
import { savedBills } from './saved-bills.mjs';
import { fitsSmall, holdsFocus } from './watch.mjs';

const PASSWORD = 'a short sentence is best';
const PIN = '270116';
/** The chapters of one person's first day, in order; each is a name and what must be true. */
export function story({ page, context, see, world, reload }) {
  const login = `mei.${randomUUID().slice(0, 8)}@example.com`;
  const submit = () => page.locator('main button[type=submit], [role=dialog] button[type=submit]').last();
  const go = (path) => page.goto(world.baseUrl + path);
  const typePin = async (digits, field = 0) => {
    await page.locator('.pin-field').nth(field).locator('input').first().focus();
    await page.keyboard.type(digits);
  };
  /** Box by box: what else takes the focus in an opening sheet cannot take a digit with it. */
  const fillPin = async (place, digits) => {
    const boxes = page.locator(`${place} .pin-field input`);
    for (const [box, digit] of [...digits].entries()) await boxes.nth(box).fill(digit);
  };
  const api = (path) => page.evaluate((p) => fetch(`/api/v1${p}`).then((r) => r.json()), path);
  const available = async () => (await api('/wallet')).balances[0].available.amount;
  let pin = PIN;
  const payAnother = async () => {
    await go('/bills/electricity');
    await page.locator('main li a').first().click();
    await page.waitForSelector('main form input');
    await askForBill(page, submit);
    await page.waitForSelector('main .due');
    await page.locator('main button:not(.icon-button)').last().click();
    await page.waitForSelector('[role=dialog] .pin-field');
    await typePin(pin);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/orders\//);
  };
  let total = 0;

  return {
    'a stranger is asked to sign in': async () => {
      await go('/');
      await page.waitForURL('**/sign-in');
      await see('sign-in');
      await submit().click();
      await page.waitForSelector('[name=login][aria-invalid=true]');
      await page.fill('[name=login]', login);
      await page.fill('[name=password]', 'not the password');
      await submit().click();
      await page.waitForSelector('[role=alert] strong');
      await see('sign-in-refused');
    },
    'signs up with a code from the inbox': async () => {
      await go('/sign-up');
      await see('sign-up');
      await page.fill('[name=displayName]', 'Mei Lin');
      await page.fill('[name=login]', login);
      await page.fill('[name=password]', PASSWORD);
      await submit().click();
      await page.waitForURL('**/sign-up/code');
      const code = await codeFor(world, login);
      await typePin(code === '111111' ? '222222' : '111111');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.told.negative');
      const focused = () =>
        page.evaluate(() => document.activeElement?.value === '' && document.activeElement.id.endsWith('-1'));
      assert.ok(await focused(), 'after a wrong code the first box is empty and has the focus');
      await see('code-refused');
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/set-pin**');
    },
    'sets a PIN twice': async () => {
      await see('set-pin');
      await typePin(PIN);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(200);
      await typePin('999999');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.told.negative');
      await see('set-pin-differs');
      for (let time = 0; time < 2; time++) {
        await page.keyboard.type(PIN);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(200);
      }
      await page.waitForSelector('.hero');
    },
    'finds an empty home that proposes to top up': async () => {
      await page.waitForSelector('.first-run');
      await see('home-first-run');
      await fitsSmall(page, 'home');
      await go('/activity');
      await see('activity-empty');
    },
    'tops up 400.00 on the card company’s page': async () => {
      await go('/top-up');
      await page.waitForSelector('.keypad');
      for (const digit of ['4', '0', '0'])
        await page.locator('.keypad').getByText(digit, { exact: true }).click();
      await see('top-up');
      await fitsSmall(page, 'top-up');
      await page.locator('.sticky-action button').click();
      await page.waitForSelector('[name=cardNumber]');
      await page.fill('[name=cardNumber]', '4242 4242 4242 4242');
      await page.fill('[name=expiry]', '12/30');
      await page.fill('[name=cvc]', '123');
      await page.click('#pay');
      await page.waitForURL(/\/top-ups\//);
      await page.waitForSelector('[data-outcome=SUCCEEDED]', { timeout: 60_000 });
      await page.waitForSelector('.trail li');
      await see('top-up-done');
      assert.equal(await available(), 40_000);
    },
    'looks around': async () => {
      await go('/');
      await page.waitForSelector('.hero .money');
      await see('home');
      await page.locator('.eye').click();
      assert.equal(await page.locator('main').getByText('$400').count(), 0, 'hidden amounts are hidden');
      await page.locator('.eye').click();
      await go('/services');
      await see('services');
    },
    'asks for an electricity bill': async () => {
      await go('/bills/electricity');
      await see('companies');
      await page.locator('main li a').first().click();
      await page.waitForSelector('main form input');
      await submit().click();
      await page.waitForSelector('main form [aria-invalid=true]');
      await see('bill-form-refused');
      await askForBill(page, submit);
      await see('bill');
      await fitsSmall(page, 'bill');
    },
    'is asked to confirm, and may mistype the PIN': async () => {
      const opener = page.locator('main button:not(.icon-button)').last();
      await opener.click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await see('confirm', { overlay: true });
      await holdsFocus(page, opener);
      await opener.click();
      await page.waitForSelector('[role=dialog] .pin-field');
      await typePin('111222');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role=dialog] .told.negative');
      await page.waitForFunction(
        () => document.activeElement?.id.endsWith('-1') && document.activeElement.value === '',
      );
      await see('confirm-wrong-pin', { overlay: true });
    },
    [reload ? 'pays once, though the page is reloaded before the answer' : 'pays']: async () => {
      const [arrived, release] = reload ? await heldAnswer(page) : [Promise.resolve(), () => {}];
      await page.keyboard.type(PIN);
      await page.keyboard.press('Enter');
      await arrived;
      if (reload) {
        await page.reload();
        await release();
      }
      await page.waitForURL(/\/orders\//);
      await page.waitForSelector('[data-outcome]');
      await page.waitForSelector('[data-outcome=SUCCEEDED]', { timeout: 90_000 });
    },
    'reads the receipt and the money trail': async () => {
      await page.waitForSelector('.trail [data-step=SETTLED]');
      await see('receipt');
      await fitsSmall(page, 'receipt');
      const order = await api(`/orders/${new URL(page.url()).pathname.split('/').pop()}`);
      total = order.total.amount;
      assert.equal(await available(), 40_000 - total, 'the wallet paid once');
      const payments = (await api('/movements?limit=20')).items.filter(
        ({ referenceKind }) => referenceKind === 'ORDER',
      );
      assert.deepEqual(
        payments.map(({ amount }) => amount.amount),
        [-total],
        'there is one payment',
      );
      assert.equal(
        await page.evaluate(() => sessionStorage.getItem('sycee.intent')),
        null,
        'the key has done its work',
      );
      for (const { id } of order.trail.transfers) await page.waitForSelector(`[title="${id}"]`);
    },
    ...savedBills({ page, see, go, api, typePin, pin: () => pin }),
    ...activityChapters({ page, see, go }),
    'sees what is kept about the person': async () => {
      await go('/me');
      await page.waitForSelector('.portrait');
      await see('me');
      await go('/me/pin');
      await see('change-pin');
      await go('/nowhere');
      await see('not-found');
      await go('/me/told');
      await see('told-nothing');
    },
    ...bankAccounts({ page, see, go, api, available, typePin, pin }),
    ...cards({ page, see, go, api, available, typePin, pin, world }),
    'locks the PIN after five misses, and unlocks it by password and code': async () => {
      await go('/bills/electricity');
      await page.locator('main li a').first().click();
      await page.waitForSelector('main form input');
      await askForBill(page, submit);
      await page.waitForSelector('main .due');
      await page.locator('main button:not(.icon-button)').last().click();
      for (let miss = 0; miss < 5; miss++) {
        await page.waitForFunction(() => {
          const field = document.activeElement?.closest('[role=dialog] .pin-field');
          return field && [...field.querySelectorAll('input')].every((input) => input.value === '');
        });
        await fillPin('[role=dialog]', '908172');
        const answer = page.waitForResponse('**/api/v1/bill-payments'); // the words of the miss before are still there
        await page.keyboard.press('Enter');
        await answer;
        await page.waitForSelector(
          miss < 4 ? '[role=dialog] .told.negative' : '[role=dialog] a[href^="/me/pin"]',
        );
      }
      await see('confirm-locked', { overlay: true });
      await page.locator('[role=dialog] a[href^="/me/pin"]').click();
      await page.fill('main input[type=password]', PASSWORD);
      await see('unlock');
      await page.locator('main .card button:not([tabindex="-1"])').last().click();
      await page.waitForSelector('.pin-field');
      await typePin(await codeFor(world, login));
      await page.waitForSelector('.pin-field >> nth=1');
      for (let time = 0; time < 2; time++) {
        await typePin('804213', 1);
        await page.keyboard.press('Enter');
        await page.waitForTimeout(200);
      }
      pin = '804213';
      await page.waitForSelector('.notice');
      await see('unlocked');
    },
    ...billers({ page, see, go, typePin, api, available, pinNow: () => pin }),
    ...people({ page, see, world, reload, go, submit, typePin, available, codeFor, pin: () => pin }),
    ...naughty({ page, see, world, go, typePin, codeFor, pin: () => pin }),
    'sees a refused payment as not paid, and keeps the money': async () => {
      const before = await available();
      await misbehave(world, 'REJECT');
      await payAnother();
      await page.waitForSelector('[data-outcome=FAILED]', { timeout: 60_000 });
      await page.waitForSelector('.trail [data-step=RELEASED]');
      await see('receipt-refused');
      assert.equal(await available(), before);
    },
    'sees a payment without an answer as on its way, never as failed': async () => {
      await misbehave(world, 'PENDING_FOR');
      await payAnother();
      await page.waitForSelector('[data-outcome=PROCESSING]');
      await see('receipt-processing');
      assert.doesNotMatch(await page.locator('main').innerText(), /fail|失败/i);
      await go('/');
      await page.waitForSelector('a.entry[href^="/orders/"]');
      await see('home-happening');
    },
    ...refunds({ page, see, go, api, available, payAnother }),
    ...rides({ page, context, see, go, api, available, fillPin, pin: () => pin, world }),
    ...liveChapters({
      page,
      context,
      see,
      go,
      api,
      pin: () => pin,
      payAnother,
      misbehave: (mode, delayMillis) => misbehave(world, mode, delayMillis),
    }),
    'is told when there is no connection': async () => {
      await go('/');
      await page.waitForSelector('.hero .money');
      await context.setOffline(true);
      await page.waitForSelector('.offline span');
      await see('offline');
      await context.setOffline(false);
    },
    'signs in again after the session ended, and is back': async () => {
      // From a page that asks for nothing by itself: otherwise it may be the one that notices, and that is come back to.
      await go('/me');
      await page.waitForSelector('.portrait');
      await see('me-at-rest');
      await context.clearCookies();
      await page.locator('.tabs a').nth(3).click();
      await page.waitForURL('**/sign-in?expired**');
      await see('expired');
      await page.fill('[name=login]', login);
      await page.fill('[name=password]', PASSWORD);
      await submit().click();
      await page.waitForURL('**/activity');
      await page.waitForSelector('.entry .money');
    },
    'signs out': async () => {
      await go('/me');
      await page.waitForSelector('.portrait');
      await page.locator('main button').last().click();
      await page.waitForURL('**/sign-in**');
      assert.ok(!page.url().includes('expired'), 'nobody is told that a session expired after signing out');
      await leavesNothing(page);
    },
    ...consoleBooks({ page, context, see, world }),
    ...consoleOperations({ page, see, world }),
    ...consoleDisputes({ page, see, world }),
    ...consoleAdministrators({ page, context, see, world }),
  };
}

/** Lets the payment reach the server, and keeps the answer from the page. */
async function heldAnswer(page) {
  let arrived;
  let release;
  const reached = new Promise((done) => {
    arrived = done;
  });
  const held = new Promise((done) => {
    release = done;
  });
  await page.route('**/api/v1/bill-payments', async (route) => {
    await route.fetch();
    arrived();
    await held;
    await route.abort().catch(() => undefined);
  });
  return [
    reached,
    async () => {
      release();
      await page.unroute('**/api/v1/bill-payments');
    },
  ];
}

async function askForBill(page, submit) {
  await page.locator('main form input').first().fill(freshCustomer());
  await submit().click();
  await page.waitForURL('**/bill');
}

/** A customer nobody paid for before: the sandbox knows every number whose last digit is its Luhn check digit. */
function freshCustomer() {
  const digits = [8, ...Array.from({ length: 8 }, () => randomInt(10))];
  const sum = digits.reduceRight((total, digit, index) => {
    const doubled = (digits.length - index) % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`;
}

/** Makes the sandbox's electricity companies misbehave once. */
async function misbehave(world, mode, delayMillis = 60_000) {
  const body = JSON.stringify({ target: 'bill-payment', mode, times: 1, delayMillis });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${world.simulatorUrl}/faults`, { method: 'POST', headers, body });
  assert.ok(answer.ok, `the simulator refused the fault: ${answer.status}`);
}

async function codeFor(world, login) {
  for (let tries = 0; tries < 40; tries++) {
    const answer = await fetch(`${world.simulatorUrl}/inbox/messages?to=${encodeURIComponent(login)}`);
    const code = (await answer.json()).items[0]?.text.match(/\b\d{6}\b/)?.[0];
    if (code) return code;
    await new Promise((done) => setTimeout(done, 250));
  }
  return assert.fail('no code arrived in the inbox');
}
