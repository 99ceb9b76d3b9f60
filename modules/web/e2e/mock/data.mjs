import { randomUUID } from 'node:crypto';

export const usd = (amount) => ({ amount, currency: 'USD' });
const before = (ms) => new Date(Date.now() - ms).toISOString();
const HOUR = 3_600_000;

/** One person with a history, so that every screen has something to show. */
export function seededPerson() {
  const person = newPerson('mei@example.com', 'jade and silver', 'Mei Lin');
  person.pin = '270116';
  person.available = 1_248_055;
  person.cards.push(
    { id: randomUUID(), brand: 'visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2030 },
    { id: randomUUID(), brand: 'visa', lastFour: '3154', expiryMonth: 4, expiryYear: 2029 },
    { id: randomUUID(), brand: 'mastercard', lastFour: '4444', expiryMonth: 6, expiryYear: 2024 },
  );
  person.bankAccounts.push({
    id: randomUUID(),
    state: 'LINKED',
    bank: 'First River Bank',
    lastFour: '6789',
    nickname: 'Savings',
  });
  const past = [
    ['BILL_PAYMENT', 'Metro Electric', -6_470, 2 * HOUR],
    ['TOP_UP', 'Visa 4242', 20_000, 5 * HOUR],
    ['BILL_PAYMENT', 'Clearwater Utilities', -3_118, 26 * HOUR],
    ['REFUND', 'Metro Electric', 1_200, 30 * HOUR],
    ['PERSON_PAYMENT', '林美', -2_500, 50 * HOUR],
    ['CORRECTION', 'Clearwater Utilities', 420, 60 * HOUR],
    ['BILL_PAYMENT', 'Northern Gas', -11_900, 76 * HOUR],
  ];
  for (let round = 0; round < 6; round++) {
    for (const [kind, title, amount, age] of past) {
      person.movements.push({
        id: randomUUID(),
        at: before(age + round * 120 * HOUR),
        kind,
        title,
        amount: usd(amount),
        ...(title === 'Metro Electric' && amount < 0 ? { fee: usd(50) } : {}),
        balanceAfter: usd(1_248_055 - round * 4_000),
        reference: randomUUID(),
        referenceKind: null,
      });
    }
  }
  return person;
}

export function newPerson(login, password, displayName, language = 'en') {
  return {
    id: randomUUID(),
    login,
    password,
    displayName,
    language,
    pin: null,
    misses: 0,
    available: 0,
    held: 0,
    owed: 0,
    cards: [],
    bankAccounts: [],
    savedAccounts: [],
    mandates: [],
    movements: [],
    orders: new Map(),
    topUps: new Map(),
    keys: new Map(),
    payeeId: randomUUID(),
    favourites: new Set(),
    recents: [],
  };
}

const words = (en, zh) => ({ en, 'zh-CN': zh });
const number = {
  name: 'customerNumber',
  label: words('Customer number', '客户号'),
  help: words('Ten digits, without spaces', '十位数字，不含空格'),
  pattern: '[0-9]{10}',
  example: '1002003001',
  inputMode: 'numeric',
};

const METRO = words('Metro City', '都会城');
const NORTH = words('Northern Province', '北方省');
const meter = {
  ...number,
  label: words('Meter number', '电表号'),
  help: words('Ten digits, on the label of your prepaid meter', '10 位数字，在预付费电表的标签上'),
  example: '6007008003',
  printedAt: 'LABEL_ON_METER',
};

const phone = {
  ...number,
  label: words('Phone number', '手机号码'),
  help: words('Ten digits, without the code of the country.', '10 位数字，不含国家代码。'),
  example: '2025550143',
};

export const companies = [
  company('metro-utilities:METRO-ELECTRIC', 'Metro Electric', 'electricity', METRO, [
    { ...number, printedAt: 'TOP_RIGHT_OF_BILL' },
  ]),
  company('metro-utilities:HILLSIDE-POWER', 'Hillside Power', 'electricity', NORTH, [number]),
  {
    ...company('metro-utilities:LAKESIDE-PREPAID', 'Lakeside Prepaid', 'electricity', METRO, [meter]),
    kind: 'VALIDATE_AND_PAY',
    amounts: { least: usd(500), most: usd(50_000) },
  },
  company('metro-utilities:CLEARWATER', 'Clearwater Utilities', 'water', METRO, [
    { ...number, printedAt: 'BELOW_BAR_CODE_OF_BILL' },
  ]),
  company('metro-utilities:RIVERBEND-WATER', 'Riverbend Water', 'water', NORTH, [
    { ...number, printedAt: 'BELOW_BAR_CODE_OF_BILL' },
  ]),
  {
    ...company('city-airtime:SKYLINE-MOBILE', 'Skyline Mobile', 'airtime', undefined, [phone]),
    kind: 'DIRECT',
    amounts: { least: usd(500), most: usd(5_000), denominations: [500, 1_000, 2_000, 5_000].map(usd) },
  },
  {
    ...company('city-airtime:FERN-TELECOM', 'Fern Telecom', 'airtime', undefined, [phone]),
    kind: 'DIRECT',
    amounts: { least: usd(100), most: usd(10_000), denominations: [] },
  },
  company('metro-utilities:CITY-GAS', 'City Gas', 'gas', METRO, [{ ...number, printedAt: 'BOX_ON_BILL' }]),
];

function company(id, name, category, region, fields) {
  const processingTime = words('At once', '实时');
  return { id, name, category, kind: 'FETCH_AND_PAY', region, fields, processingTime };
}

export const categories = [
  { category: 'electricity', services: [service('metro-utilities', 'Metro Utilities', true)] },
  { category: 'water', services: [service('metro-utilities', 'Metro Utilities', true)] },
  {
    category: 'gas',
    services: [service('northern-gas', 'Northern Gas', false, 'Down for maintenance until 18:00')],
  },
  { category: 'airtime', services: [service('city-airtime', 'City Airtime', true)] },
  { category: 'rides', services: [{ ...service('sandpiper-cabs', 'Sandpiper Cabs', true), kind: 'RIDES' }] },
  { category: 'internet', services: [service('metro-utilities', 'Metro Utilities', true)] },
];

function service(instance, name, available, reason = '') {
  return { instance, name, kind: 'BILLER', available, reason };
}
