// Pictures of the screens, for looking at them: node e2e/shots.mjs [name…]. Uses the mock; nothing is checked.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { DESKTOP, newPerson, openBrowser, PHONE } from './browser.mjs';
import { startMock } from './mock/server.mjs';

const folder = resolve(import.meta.dirname, 'target/shots');
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const mock = await startMock();
const browser = await openBrowser();

const looks = [
  { name: 'm-light-en', size: PHONE, scheme: 'light', language: 'en' },
  { name: 'm-dark-zh', size: PHONE, scheme: 'dark', language: 'zh-CN' },
  { name: 'd-dark-en', size: DESKTOP, scheme: 'dark', language: 'en' },
  { name: 'd-light-zh', size: DESKTOP, scheme: 'light', language: 'zh-CN' },
];

for (const [round, look] of looks.entries()) {
  // The mock keeps what was paid: each look has customers of its own, told apart by the last digit but one.
  const of = (number) => `${number.slice(0, -2)}${round + 1}${number.slice(-1)}`;
  const context = await newPerson(browser, look);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log('PAGE ERROR', error.message));
  page.on('console', (message) => message.type() === 'error' && console.log('CONSOLE', message.text()));
  const go = async (path) => {
    await page.goto(mock.baseUrl + path);
    await page.waitForLoadState('networkidle');
  };
  const shot = async (name) => {
    if (wanted.length && !wanted.some((part) => name.includes(part))) return;
    await page.waitForTimeout(250);
    await page.screenshot({
      path: resolve(folder, `${name}-${look.name}.png`),
      fullPage: !name.includes('sheet'),
    });
  };
  await go('/sign-up');
  await shot('sign-up');
  await go('/sign-in');
  await shot('sign-in');
  await page.fill('[name=login]', 'mei@example.com');
  await page.fill('[name=password]', 'jade and silver');
  await page.click('button[type=submit]');
  await page.waitForSelector('.hero');
  await page.waitForLoadState('networkidle');
  await shot('home');
  for (const [name, path] of [
    ['services', '/services'],
    ['top-up', '/top-up'],
    ['activity', '/activity'],
    ['activity-none', '/activity?show=in&q=nobody'],
    ['spending', '/activity/spending'],
    ['spending-none', '/activity/spending?month=2020-01'],
    ['me', '/me'],
    ['cards', '/me/cards'],
    ['cash-out', '/cash-out'],
    ['companies', '/bills/electricity'],
    ['companies-all', '/bills/all'],
    ['change-pin', '/me/pin'],
    ['missing', '/nowhere'],
  ]) {
    await go(path);
    await shot(name);
  }
  const bill = async (number) => {
    await go('/bills/electricity/metro-utilities%3AMETRO-ELECTRIC');
    await page.fill('[name=customerNumber]', of(number));
    if (number.endsWith('1')) await shot('bill-form');
    await page.click('main button[type=submit]');
    await page.waitForURL('**/bill');
  };
  await bill('1002003005');
  await shot('bill');
  await page
    .getByRole('button', { name: /Pay|支付/ })
    .last()
    .click();
  await page.waitForSelector('.pin-field input');
  await shot('sheet');
  await page.locator('.pin-field input').first().pressSequentially('111111');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await shot('wrong-sheet');
  for (const [name, number] of [
    ['receipt-paid', '1002003001'],
    ['receipt-failed', '1002003003'],
    ['receipt-processing', '1002003006'],
  ]) {
    await bill(number);
    await page
      .getByRole('button', { name: /Pay|支付/ })
      .last()
      .click();
    await page.locator('.pin-field input').first().pressSequentially('270116');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/orders/*');
    await page.waitForSelector('.trail li');
    await shot(name);
  }
  const back = page.locator('main .card button:has(.lucide-undo-2)');
  const confirmed = page.locator('[role=dialog] .pair button').last();
  await bill('1002003011');
  await page
    .getByRole('button', { name: /Pay|支付/ })
    .last()
    .click();
  await page.locator('.pin-field input').first().pressSequentially('270116');
  await page.keyboard.press('Enter');
  await back.click();
  await confirmed.waitFor();
  await shot('refund-sheet');
  await confirmed.click();
  await page.waitForSelector('[data-outcome=PROCESSING]');
  await shot('refund-under-way');
  await page.waitForSelector('[data-outcome=SUCCEEDED]');
  await shot('refund-done');
  await page.locator('main a.link[href^="/orders/"]').click();
  await page.waitForSelector('[data-refund=SUCCEEDED]');
  await shot('refund-of');
  const fill = async (path, number) => {
    await go(path);
    await page.fill('[name=customerNumber]', of(number));
    if (path.includes('PREPAID')) await shot('meter-form');
    await page.click('main form button[type=submit]');
  };
  const airtime = async (company) => {
    await go(`/bills/airtime/city-airtime%3A${company}`);
    await page.fill('[name=customerNumber]', of('2025550143'));
    await shot('airtime-form');
    await page.click('main form button[type=submit]');
    await page.locator('.quick button').nth(1).click();
    await shot(`airtime-amount-${company}`);
  };
  await go('/bills/airtime');
  await shot('airtime-companies');
  await airtime('FERN-TELECOM');
  await airtime('SKYLINE-MOBILE');
  await page.locator('main button:not(.icon-button)').last().click();
  await page.waitForURL('**/bill');
  await shot('airtime-bill');
  await page
    .getByRole('button', { name: /Pay|支付/ })
    .last()
    .click();
  await page.waitForSelector('.pin-field input');
  await shot('airtime-sheet');
  await page.locator('.pin-field input').first().pressSequentially('270116');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.result');
  await page.waitForSelector('[name=nickname]');
  await shot('airtime-receipt');
  await page.fill('[name=nickname]', 'Amara');
  await page.locator('[name=nickname]').press('Enter');
  await page.locator('a[href^="/saved-bills/"]').click();
  await page.waitForURL('**/saved-bills/*');
  await page.waitForLoadState('networkidle');
  await shot('airtime-saved');
  const meter = async () => {
    await fill('/bills/electricity/metro-utilities%3ALAKESIDE-PREPAID', '6007008003');
    await page.locator('.quick button').first().click();
    await shot('meter-amount');
    await page.locator('main button:not(.icon-button)').last().click();
    await page.waitForURL('**/bill');
  };
  await meter();
  await page
    .getByRole('button', { name: /Pay|支付/ })
    .last()
    .click();
  await page.locator('.pin-field input').first().pressSequentially('270116');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.token');
  await shot('receipt-token');
  await meter();
  await shot('paid-before');
  await fill('/bills/water/metro-utilities%3ARIVERBEND-WATER', '7008009008');
  await page.waitForSelector('[name=part]');
  await shot('bill-part');
  await go('/send');
  await page.fill('[name=to]', '+12025550123');
  await page.click('main button[type=submit]');
  await page.waitForURL('**/pay/*');
  await page.locator('.amount input').fill('12.34');
  await page.fill('[name=note]', '晚饭 noodles');
  await shot('pay-person');
  await page.locator('main .stack button[type=button]:not(.icon-button):not(.keypad button)').last().click();
  await page.waitForSelector('.pin-field input');
  await shot('send-sheet');
  await page.locator('.pin-field input').first().pressSequentially('270116');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/person-payments/*');
  await page.waitForSelector('.result');
  await shot('person-receipt');
  await go('/send');
  await page.waitForSelector('.payee-row');
  await shot('send');
  await go('/receive');
  await page.waitForSelector('svg.qr');
  await shot('receive');
  await savedBills({ page, go, shot, of });
  await rides({ page, go, shot });
  await go('/');
  await shot('now');
  await context.close();
}
await browser.close();
mock.stop();

async function savedBills({ page, go, shot, of }) {
  const post = (path, body) =>
    page.evaluate(
      async ([to, sent]) => {
        const { csrfToken } = await (await fetch('/api/v1/sessions/current')).json();
        const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken };
        return (await fetch(to, { method: 'POST', headers, body: JSON.stringify(sent) })).json();
      },
      [`/api/v1${path}`, body],
    );
  const save = (code, nickname, customerNumber) =>
    post('/saved-accounts', {
      companyId: `metro-utilities:${code}`,
      fields: { customerNumber: of(customerNumber) },
      nickname,
    });
  const pays = (accountId, amount) =>
    post('/mandates', { accountId, ceiling: { amount, currency: 'USD' }, daysBefore: 3, pin: '270116' });
  await go('/saved-bills');
  await shot('saved-bills-none');
  const home = await save('METRO-ELECTRIC', 'Home 老家', '1002003015');
  const office = await save('CITY-GAS', 'Office <b>kitchen</b>', '1002003024');
  const cabin = await save('RIVERBEND-WATER', 'Cabin by the lake, second meter, garden', '1002003032');
  await go('/');
  await shot('saved-due-home');
  await go(`/saved-bills/${home.id}`);
  await shot('saved-bill-plain');
  await page.locator('.card').nth(1).locator('button').last().click();
  await page.waitForSelector('[role=dialog] [name=ceiling]');
  await shot('autopay-sheet');
  await pays(home.id, 20_000);
  await pays(office.id, 20_000);
  await pays(cabin.id, 1_000);
  for (const [name, { id }] of Object.entries({ home, office, cabin })) {
    await go(`/saved-bills/${id}`);
    await shot(`saved-bill-${name}`);
  }
  await go('/saved-bills');
  await shot('saved-bills-all');
  await go('/me');
  await shot('saved-me');
  await go('/notices');
  await shot('saved-notices');
}

async function rides({ page, go, shot }) {
  const pace = (millis) =>
    fetch(`${mock.simulatorUrl}/rides/pace`, { method: 'POST', body: JSON.stringify({ millis }) });
  const choose = async (name, text) => {
    await page.fill(`[name=${name}]`, text);
    await page.locator('[role=option]').first().click();
  };
  const book = async (to, millis) => {
    await pace(millis);
    await go('/rides');
    await choose('from', 'Lantern');
    await choose('to', to);
    await shot('ride-asked');
    await page.click('main form button[type=submit]');
    await page.waitForURL('**/rides/offers');
    await page.locator('.choice input').nth(1).check();
    await shot('ride-offers');
    await page.locator('main button:not(.icon-button)').last().click();
    await page.waitForSelector('.pin-field input');
    await shot('ride-confirm-sheet');
    await page.locator('.pin-field input').first().pressSequentially('270116');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/rides\/[0-9a-f-]+$/);
    await page.waitForSelector('[data-ride]');
  };
  const state = (name) => page.waitForSelector(`[data-ride=${name}]`);
  await go('/rides');
  await page.locator('[name=from]').pressSequentially('orch');
  await page.waitForSelector('[role=option]');
  await shot('ride-places');
  await book('Saffron', 20_000);
  await shot('ride-searching');
  await state('ARRIVING');
  await shot('ride-arriving');
  await page.locator('.ride-actions .danger').click();
  await page.waitForSelector('[role=dialog]');
  await shot('ride-emergency-sheet');
  await page.keyboard.press('Escape');
  await page.locator('.columns > .stack').last().locator('> button').click();
  await page.waitForSelector('[role=dialog] .pair');
  await shot('ride-cancel-sheet');
  await page.keyboard.press('Escape');
  await state('WAITING');
  await shot('ride-waiting');
  await state('ON_TRIP');
  await page.waitForTimeout(3_000);
  await shot('ride-on-trip');
  await page.waitForSelector('[data-outcome=SUCCEEDED]');
  await shot('ride-receipt');
  await book('Roadworks', 2_000);
  await page.waitForSelector('.approval-card');
  await shot('ride-above');
  await book('Lonely', 6_000);
  await page.waitForSelector('[data-outcome=FAILED]');
  await shot('ride-no-driver');
  await go('/rides');
  await shot('ride-mine');
}
