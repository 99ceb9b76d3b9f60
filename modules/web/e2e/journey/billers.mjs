import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { fitsSmall } from './watch.mjs';

/** Ways to pay beside the plain bill: searched, prepaid, in parts, changed, paid before. */
export function billers({ page, see, go, typePin, api, available, pinNow }) {
  const submit = () => page.locator('main form button[type=submit]').first().click();
  const ask = async (category, company, number) => {
    await go(`/bills/${category}`);
    await page.locator('main li a', { hasText: company }).click();
    await page.waitForSelector('main form input');
    await page.locator('main form input').first().fill(number);
    await submit();
  };
  const confirm = async () => {
    await page.locator('main button:not(.icon-button)').last().click();
    await page.waitForSelector('[role=dialog] .pin-field');
    await typePin(pinNow());
    await page.keyboard.press('Enter');
  };
  const settled = async () => {
    await page.waitForURL(/\/orders\//);
    await page.waitForSelector('[data-outcome=SUCCEEDED]', { timeout: 90_000 });
  };
  const buyToken = async (meter) => {
    await ask('electricity', 'Lakeside Prepaid', meter);
    await page.waitForSelector('.keypad');
    await page.locator('.keypad').getByText('5', { exact: true }).click();
  };
  const meter = freshNumber(6);

  return {
    'finds a company by name, kind and region': async () => {
      await go('/bills/all');
      await page.waitForSelector('main li a');
      const names = () => page.locator('main li a .title').allInnerTexts();
      const all = (await names()).length;
      await page.locator('fieldset.filters button').first().click();
      const some = (await names()).length;
      assert.ok(some > 0 && some < all, 'a region leaves only its own');
      await page.locator('fieldset.filters button').first().click();
      await page.fill('main input[type=search]', 'riverbend');
      assert.deepEqual(await names(), ['Riverbend Water']);
      await page.fill('main input[type=search]', 'no such company');
      await page.waitForSelector('.notice');
      await see('companies-none');
      await page.fill('main input[type=search]', '');
      await see('companies-all');
      await fitsSmall(page, 'companies');
      await page.locator('nav.filters a').nth(1).click();
      await page.waitForURL(/\/bills\/(?!all)/);
    },
    'buys a token for a prepaid meter, and copies it from the receipt': async () => {
      await ask('electricity', 'Lakeside Prepaid', '9000000019');
      await page.waitForSelector('main form [role=alert]');
      await see('meter-unknown');
      await buyToken(meter);
      await see('meter-amount');
      await fitsSmall(page, 'meter-amount');
      await page.locator('main button:not(.icon-button)').last().click();
      await page.waitForURL('**/bill');
      await see('meter-bill');
      await confirm();
      await settled();
      await page.waitForSelector('.token');
      assert.match((await page.locator('.token').innerText()).replaceAll(' ', ''), /^\d{20}$/);
      await see('receipt-token');
      await fitsSmall(page, 'receipt-token');
    },
    'is asked whether a second payment of the same meter is meant': async () => {
      const before = await available();
      await buyToken(meter);
      await page.locator('main button:not(.icon-button)').last().click();
      await page.waitForURL('**/bill');
      await page.waitForSelector('.meant');
      await see('paid-before');
      assert.ok(await page.locator('main button:not(.icon-button)').last().isDisabled());
      await page.locator('.meant input').check();
      await confirm();
      await settled();
      assert.ok((await available()) < before);
    },
    'buys airtime for a number that nobody can check, and is told so': async () => {
      const before = await available();
      await ask('airtime', 'Skyline Mobile', '12');
      await page.waitForSelector('main form [aria-invalid=true]');
      await page.locator('main form input').first().fill(freshNumber(2));
      await submit();
      await page.waitForSelector('.denominations button');
      assert.ok(await page.locator('main button:not(.icon-button)').last().isDisabled());
      await page.locator('.denominations button').nth(1).click();
      await page.waitForSelector('.denominations [aria-pressed=true]');
      await see('airtime-amount');
      await fitsSmall(page, 'airtime-amount');
      await page.locator('main button:not(.icon-button)').last().click();
      await page.waitForURL('**/bill');
      await page.waitForSelector('main .unchecked');
      await see('airtime-bill');
      await page.locator('main button:not(.icon-button)').last().click();
      await page.waitForSelector('[role=dialog] .unchecked');
      await see('airtime-confirm', { overlay: true });
      await typePin(pinNow());
      await page.keyboard.press('Enter');
      await settled();
      assert.equal(before - (await available()) >= 1_000, true, 'the wallet paid the denomination');
      await fitsSmall(page, 'airtime-receipt');
    },
    'pays a part of a bill where the company takes parts': async () => {
      await ask('water', 'Riverbend Water', freshNumber(8));
      await page.waitForURL('**/bill');
      await page.fill('[name=part]', '1');
      await submit();
      await page.waitForSelector('[name=part][aria-invalid=true]');
      await page.fill('[name=part]', '10.00');
      await see('part');
      await submit();
      await page.waitForFunction(() => document.querySelectorAll('main form button').length === 2);
      await fitsSmall(page, 'part');
      await confirm();
      await settled();
      const order = await api(`/orders/${new URL(page.url()).pathname.split('/').pop()}`);
      assert.equal(order.amount.amount, 1_000);
    },
    'is shown the new amount of a bill that changed, and no money moved': async () => {
      const before = await available();
      await ask('gas', 'City Gas', freshNumber(7, 7));
      await page.waitForURL('**/bill');
      const due = () => page.locator('.due .money').innerText();
      const first = await due();
      await confirm();
      await page.waitForSelector('main p.refusal[role=alert]');
      assert.notEqual(await due(), first);
      assert.equal(await available(), before);
      await see('bill-changed');
    },
    'is told that a bill is paid already': async () => {
      await ask('gas', 'City Gas', '9000000050');
      await page.waitForSelector('main form [role=alert]');
      await see('bill-already-paid');
    },
  };
}

/** A number nobody paid for before, with its Luhn check digit. */
function freshNumber(...first) {
  const digits = [...first, ...Array.from({ length: 9 - first.length }, () => randomInt(10))];
  const sum = digits.reduceRight((total, digit, index) => {
    const doubled = (digits.length - index) % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits.join('')}${(10 - (sum % 10)) % 10}`;
}
