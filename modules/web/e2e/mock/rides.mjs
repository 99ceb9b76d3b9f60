import { randomUUID } from 'node:crypto';
import { refuse } from './api.mjs';
import { usd } from './data.mjs';
import { approve, move, once, seen } from './money.mjs';

const words = (en, zh) => ({ en, 'zh-CN': zh });
const NAMES = ['Almond', 'Beacon', 'Copper', 'Ferry', 'Granary', 'Heron', 'Lantern', 'Orchard', 'Saffron'];
const KINDS = ['Avenue', 'Court', 'Gardens', 'Lane', 'Quay', 'Street'];
/** Where rides have a story: nobody takes it, or the fare is above the cap. */
const LONELY = 'Lonely Lane';
const DETOUR = 'Roadworks Road';
const PLACES = [...NAMES.flatMap((name) => KINDS.map((kind) => `${name} ${kind}`)), LONELY, DETOUR].map(
  placed,
);
const CLASSES = [
  { code: 'standard', name: words('Standard', '标准型'), seats: 4, percent: 100, surge: 100 },
  { code: 'comfort', name: words('Comfort', '舒适型'), seats: 4, percent: 135, surge: 140 },
  { code: 'van', name: words('Van', '商务车'), seats: 6, percent: 170, surge: 100 },
];
const CANCELLATION = 300;
const COMING = ['ASSIGNED', 'ARRIVING'];
/** What part of a whole ride is behind when each state begins. */
const STAGES = { SEARCHING: 0, ASSIGNED: 0.12, ARRIVING: 0.22, WAITING: 0.45, ON_TRIP: 0.55, ARRIVED: 1 };

/** The same place in every run, on a bank in the sea where no street is. */
function placed(name) {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return { name, latitude: 54.68 + (seed % 89) / 1_600, longitude: 2.24 + (seed % 97) / 810 };
}

const at = (ms) => new Date(ms).toISOString();
const between = (one, other, part) => ({
  latitude: one.latitude + (other.latitude - one.latitude) * part,
  longitude: one.longitude + (other.longitude - one.longitude) * part,
});

/** The operator's drivers ask for a name. */
const told = ({ id, createdAt }) => ({
  id,
  partner: 'Sandpiper Cabs',
  field: 'NAME',
  purpose: 'RIDE_BOOKING',
  times: 1,
  toldAt: createdAt,
});

export function routes(world) {
  const offers = new Map();
  return {
    'GET /ride-places': ({ search }) => ({ items: found(search.get('text').toLowerCase()) }),
    'POST /ride-quotes': ({ body }) => quote(offers, body),
    'POST /rides': (context) => once(context, '/rides/', () => book(world, offers, context)),
    'GET /disclosures': ({ person }) => ({ items: mine(person).map(told).reverse() }),
    'GET /rides': ({ person }) => ({ items: mine(person).map(shown).reverse() }),
    'GET /rides/:id': ({ person, id }) => shown(rideOf(person, id)),
    'GET /rides/:id/cancellation': ({ person, id }) => terms(rideOf(person, id)),
    'POST /rides/:id/cancellation': ({ person, id, body }) => cancel(person, rideOf(person, id), body.fee),
    'POST /rides/:id/approval': ({ person, id, body }) => {
      const ride = rideOf(person, id);
      approve(person, body.pin);
      return decided(person, ride, body.fare.amount);
    },
    'POST /rides/:id/refusal': ({ person, id }) => {
      const ride = rideOf(person, id);
      return decided(person, ride, ride.offer.cap.amount);
    },
    'POST /rides/:id/tips': (context) => once(context, '/orders/', () => tip(context)),
    'PUT /rides/:id/rating': ({ person, id, body }) => {
      rideOf(person, id).stars = body.stars;
      return { status: 204 };
    },
  };
}

const mine = ({ orders }) => [...orders.values()].filter(({ kind }) => kind === 'RIDE');
const rideOf = (person, id) => seen(mine(person).find((ride) => ride.id === id));

function found(text) {
  return PLACES.filter(({ name }) => name.toLowerCase().includes(text)).slice(0, 10);
}

/** A bit beyond the outermost places. */
function isServed({ latitude, longitude }) {
  return Math.abs(latitude - 54.708) < 0.048 && Math.abs(longitude - 2.3) < 0.08;
}

function quote(offers, { from, to, passengers, departure }) {
  const metres = Math.round(
    Math.hypot((to.latitude - from.latitude) * 111_000, (to.longitude - from.longitude) * 64_000) * 1.3,
  );
  const made = { id: randomUUID(), from, to, passengers, departure };
  const served = CLASSES.filter(({ seats }) => seats >= passengers && [from, to].every(isServed));
  made.offers = served.map((each) => {
    const price = Math.round(((300 + metres / 8) * each.percent * each.surge) / 10_000);
    const cap = Math.ceil((price * 1.4) / 50) * 50;
    const { code, name, seats, surge } = each;
    const offer = {
      id: randomUUID(),
      operator: 'Sandpiper Cabs',
      rideClass: { code, name, seats },
      from: usd(price),
      to: usd(Math.round(price * 1.15)),
      cap: usd(cap),
      surgePercent: surge,
      pickupSeconds: 240,
      durationSeconds: 60 + Math.round(metres / 7),
      metres,
      expiresAt: at(Date.now() + 180_000),
    };
    offers.set(offer.id, { offer, quote: made });
    return offer;
  });
  return { status: 201, body: made };
}

function book(world, offers, { person, body }) {
  const { offer, quote: asked } = offers.get(body.offerId) ?? refuse(422, 'offer-expired');
  approve(person, body.pin);
  if (person.available < offer.cap.amount) refuse(422, 'insufficient-funds');
  const now = Date.now();
  const ride = {
    id: randomUUID(),
    kind: 'RIDE',
    payee: offer.operator,
    operator: offer.operator,
    offer,
    from: asked.from,
    to: asked.to,
    passengers: asked.passengers,
    departure: asked.departure,
    amount: offer.cap,
    fee: usd(0),
    total: offer.cap,
    state: 'SUBMITTED',
    outcome: 'PROCESSING',
    tips: [],
    createdAt: at(now),
    deadline: at(now + 7_200_000),
    trail: { steps: [], answers: [], transfers: [] },
    course: { begin: now, pace: world.ridePace, start: between(placed('Heron Quay'), asked.from, 0.2) },
  };
  for (const step of ['PLACED', 'HELD', 'SENT']) ride.trail.steps.push({ at: at(now), step });
  ride.trail.transfers.push(transfer(ride, 'PENDING', offer.cap, 'PENDING'));
  person.available -= offer.cap.amount;
  person.held += offer.cap.amount;
  person.orders.set(ride.id, ride);
  const tick = setInterval(() => advance(person, ride, tick), 200);
  tick.unref();
  return shown(ride);
}

function advance(person, ride, tick) {
  const { state } = where(ride);
  if (state === 'NO_DRIVER') end(person, ride, 0);
  if (state === 'ARRIVED') arrive(person, ride);
  if (ride.finishedAt) clearInterval(tick);
}

function arrive(person, ride) {
  const fare = ride.offer.from.amount + 80;
  if (ride.to.name !== DETOUR) return end(person, ride, fare);
  if (ride.outcome === 'PROCESSING')
    Object.assign(ride, { outcome: 'AWAITING_PAYER', fare: ride.offer.cap.amount + 420 });
}

/** Where it is by now; what was called off stays so. */
function where(ride) {
  if (ride.over) return { state: ride.over, part: 1 };
  const { begin, pace } = ride.course;
  const part = Math.min(1, (Date.now() - begin) / pace);
  if (ride.to.name === LONELY && part > STAGES.ASSIGNED) return { state: 'NO_DRIVER', part };
  const state = Object.keys(STAGES).findLast((each) => part >= STAGES[each]);
  return { state, part };
}

export function shown(ride) {
  const { state, part } = where(ride);
  const { course: _, trail: _trail, fare, ...rest } = ride;
  const assigned = !['SEARCHING', 'NO_DRIVER'].includes(state);
  return {
    ...rest,
    state,
    updatedAt: ride.finishedAt ?? at(Date.now()),
    emergencyNumber: '112',
    ...(assigned ? { ...CREW, position: position(ride, state, part) } : {}),
    arrivesAt: arrival(ride, state),
    route: driven(ride, state, part),
    lines: ride.lines ?? [],
    approval: fare && { fare: usd(fare), more: usd(fare - ride.offer.cap.amount), until: ride.deadline },
  };
}

/** What its rider is told who does not look. */
export function newsOf(ride) {
  const { state } = where(ride);
  const { payee, deadline, outcome, fare } = ride;
  const words = { payee, driver: CREW.driver.name, plate: CREW.car.plate, car: CREW.car.model };
  const failed = { kind: state === 'NO_DRIVER' ? 'RIDE_WITHOUT_DRIVER' : 'ORDER_FAILED', money: ride.total };
  return [
    COMING.includes(state) && { kind: 'RIDE_DRIVER_FOUND', words },
    state === 'WAITING' && { kind: 'RIDE_CAR_WAITS', words },
    fare && { kind: 'FARE_ASKED', money: usd(fare), words: { payee, date: deadline } },
    outcome === 'FAILED' && { ...failed, words: { payee } },
  ].filter(Boolean);
}

const CREW = {
  driver: { name: 'Dilnoza', ratingPercent: 487, phone: '+12025550142' },
  car: { plate: 'KR 4821', model: 'Wren Six', colour: words('White', '白色') },
  startCode: '7316',
};

function progress(state, part, next) {
  return Math.max(0, Math.min(1, (part - STAGES[state]) / (STAGES[next] - STAGES[state])));
}

function position({ course, from, to }, state, part) {
  if (state === 'ON_TRIP' || state === 'ARRIVED')
    return between(from, to, progress('ON_TRIP', part, 'ARRIVED'));
  return between(course.start, from, state === 'WAITING' ? 1 : progress('ARRIVING', part, 'WAITING'));
}

function driven({ from, to }, state, part) {
  if (state !== 'ON_TRIP' && state !== 'ARRIVED') return [];
  return [0, progress('ON_TRIP', part, 'ARRIVED')].map((each) => between(from, to, each));
}

function arrival({ course: { begin, pace } }, state) {
  const next = { ASSIGNED: 'WAITING', ARRIVING: 'WAITING', ON_TRIP: 'ARRIVED' }[state];
  return next && at(begin + pace * STAGES[next]);
}

function terms(ride) {
  const { state, part } = where(ride);
  if (ride.finishedAt || ['ON_TRIP', 'ARRIVED', 'NO_DRIVER', 'CANCELLED'].includes(state))
    refuse(409, 'ride-over');
  const free = part < STAGES.ARRIVING;
  return { fee: usd(free ? 0 : CANCELLATION), validUntil: at(Date.now() + 10_000) };
}

function cancel(person, ride, agreed) {
  const { fee } = terms(ride);
  if (fee.amount > agreed.amount) refuse(409, 'cancellation-fee-changed', { fee });
  ride.over = 'CANCELLED';
  end(person, ride, fee.amount);
  return shown(ride);
}

function decided(person, ride, amount) {
  if (!ride.fare) refuse(409, 'no-fare-asked');
  const more = amount - ride.offer.cap.amount;
  if (person.available < more) refuse(422, 'insufficient-funds');
  end(person, ride, amount);
  return shown(ride);
}

/** Takes what it cost, and gives the rest back. */
function end(person, ride, amount) {
  const now = Date.now();
  const paid = amount > 0;
  person.held -= ride.total.amount;
  person.available += ride.total.amount - amount;
  ride.over ??= where(ride).state;
  ride.fare = undefined;
  ride.trail.steps.push(
    { at: at(now), step: 'ANSWERED' },
    { at: at(now), step: paid ? 'SETTLED' : 'RELEASED' },
  );
  ride.trail.answers.push({
    at: at(now),
    attempt: 1,
    purpose: 'CALLBACK',
    outcome: paid ? 'SUCCEEDED' : 'REJECTED',
  });
  if (paid) ride.trail.transfers.push(transfer(ride, 'POST_PENDING', usd(amount), 'POSTED'));
  ride.trail.transfers.push(transfer(ride, 'VOID_PENDING', usd(ride.total.amount - amount), 'VOIDED'));
  Object.assign(ride, {
    state: paid ? 'SETTLED' : 'RELEASED',
    outcome: paid ? 'SUCCEEDED' : 'FAILED',
    taken: paid ? usd(amount) : undefined,
    partnerReference: paid ? 'CT-7F31' : undefined,
    rejection: paid ? undefined : { code: 'no-driver', text: 'No driver' },
    finishedAt: at(now),
    lines: paid ? lines(ride, amount) : [],
  });
  if (paid) move(person, 'RIDE', ride.payee, -amount, ride.id, 'ORDER');
}

function lines({ over }, amount) {
  if (over === 'CANCELLED') return [{ label: words('Cancellation', '取消费'), amount: usd(amount) }];
  return [
    { label: words('Base fare', '起步价'), amount: usd(300) },
    { label: words('Distance', '里程费'), amount: usd(amount - 380) },
    { label: words('Waiting', '等候费'), amount: usd(80) },
  ];
}

function tip({ person, id, body }) {
  const ride = rideOf(person, id);
  if (ride.outcome !== 'SUCCEEDED') refuse(409, 'ride-not-over');
  approve(person, body.pin);
  if (person.available < body.amount.amount) refuse(422, 'insufficient-funds');
  person.available -= body.amount.amount;
  const now = at(Date.now());
  const made = {
    id: randomUUID(),
    kind: 'TIP',
    payee: ride.payee,
    amount: body.amount,
    fee: usd(0),
    total: body.amount,
    state: 'SETTLED',
    outcome: 'SUCCEEDED',
    createdAt: now,
    finishedAt: now,
    trail: {
      steps: ['PLACED', 'HELD', 'SENT', 'ANSWERED', 'SETTLED'].map((step) => ({ at: now, step })),
      answers: [],
      transfers: [],
    },
  };
  person.orders.set(made.id, made);
  ride.tips.push({ id: made.id, amount: made.amount, outcome: made.outcome });
  move(person, 'TIP', ride.payee, -made.amount.amount, made.id, 'ORDER');
  return made;
}

function transfer({ payee }, kind, amount, state) {
  return { id: randomUUID(), at: at(Date.now()), kind, from: 'Your wallet', to: payee, amount, state };
}
