import { randomInt, randomUUID } from 'node:crypto';
import * as activity from './activity.mjs';
import { adminRoutes } from './admin.mjs';
import { routes as bankAccountRoutes } from './bankAccounts.mjs';
import { routes as cashOutRoutes } from './cashOuts.mjs';
import { categories, companies, newPerson, seededPerson } from './data.mjs';
import { routes as disputeRoutes } from './disputes.mjs';
import * as live from './live.mjs';
import * as money from './money.mjs';
import { routes as peopleRoutes } from './people.mjs';
import { routes as refundRoutes } from './refunds.mjs';
import { routes as rideRoutes } from './rides.mjs';
import { routes as savedBills } from './savedBills.mjs';
import { bodyOf } from './simulator.mjs';

class Refusal extends Error {
  constructor(status, code, more = {}) {
    super(code);
    Object.assign(this, { status, code, more });
  }
}
export const refuse = (status, code, more) => {
  throw new Refusal(status, code, more);
};

const masked = (login) => login.replace(/^(.).*(@.*|.{4})$/, '$1•••$2');
const inMinutes = (minutes) => new Date(Date.now() + minutes * 60_000).toISOString();

/** The contract, as far as the screens use it. */
export function api(world) {
  const people = new Map();
  const sessions = new Map();
  const registrations = new Map();
  const mei = seededPerson();
  people.set(mei.login, mei);

  const sendCode = (login) => {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    world.inbox.unshift({ to: login, text: `Your Sycee code is ${code}.`, at: new Date().toISOString() });
    return code;
  };
  const sessionOf = (person, csrfToken) => ({
    person: {
      id: person.id,
      displayName: person.displayName,
      login: masked(person.login),
      language: person.language,
    },
    paymentPinSet: person.pin !== null,
    csrfToken,
  });
  const begin = (person) => {
    const id = randomUUID();
    const csrfToken = randomUUID();
    sessions.set(id, { person, csrfToken });
    const cookie = `__Host-sycee=${id}; Path=/; Secure; HttpOnly; SameSite=Strict`;
    return { status: 201, body: sessionOf(person, csrfToken), headers: { 'Set-Cookie': cookie } };
  };

  const open = {
    'GET /about': () => ({
      mode: 'sandbox',
      version: '0.1.0',
      inboxUrl: `${world.simulatorUrl}/inbox`,
      currency: 'USD',
    }),
    'POST /registrations': ({ body }) => {
      if (!/^(\+\d{8,15}|[^@\s]+@[^@\s]+\.\w+)$/.test(body.login)) refuse(400, 'invalid-login');
      if (body.password.length < 8 || /^password/.test(body.password)) refuse(422, 'weak-password');
      const id = randomUUID();
      registrations.set(id, { ...body, code: sendCode(body.login) });
      return { status: 202, body: { id, codeSentTo: masked(body.login), expiresAt: inMinutes(10) } };
    },
    'POST /registrations/:id/confirmation': ({ id, body }) => {
      const registration = registrations.get(id) ?? refuse(404, 'not-found');
      if (registration.code !== body.code) refuse(422, 'wrong-code');
      const { login, password, displayName, language } = registration;
      const person = newPerson(login, password, displayName, language);
      people.set(login, person);
      return begin(person);
    },
    'POST /sessions': ({ body }) => {
      const person = people.get(body.login);
      if (person?.password !== body.password) refuse(401, 'wrong-login-or-password');
      return begin(person);
    },
    ...adminRoutes(refuse, world),
  };

  const own = {
    'GET /sessions/current': ({ person, csrfToken }) => sessionOf(person, csrfToken),
    'DELETE /sessions/current': ({ session }) => {
      sessions.delete(session);
      return { status: 204 };
    },
    'GET /payment-pin': ({ person }) => ({
      set: person.pin !== null,
      locked: person.misses >= 5,
      attemptsLeft: 5 - person.misses,
    }),
    'POST /payment-pin/codes': ({ person }) => {
      person.code = sendCode(person.login);
      return { status: 202, body: { codeSentTo: masked(person.login), expiresAt: inMinutes(10) } };
    },
    'PUT /payment-pin': ({ person, body }) => {
      if (/^(\d)\1+$/.test(body.pin) || ['123456', '654321'].includes(body.pin)) refuse(422, 'weak-pin');
      if (person.pin !== null && body.password !== person.password) refuse(422, 'wrong-password');
      if (person.pin !== null && body.code !== person.code) refuse(422, 'wrong-code');
      Object.assign(person, { pin: body.pin, misses: 0 });
      return { status: 204 };
    },
    'GET /services': () => ({ categories }),
    'GET /bill-companies': ({ search }) => ({
      items: companies.filter(({ category }) => [category, ''].includes(search.get('category'))),
    }),
    ...activity.routes,
    ...bankAccountRoutes(world),
    ...cashOutRoutes,
    ...disputeRoutes(world),
    ...live.routes,
    ...money.routes(world),
    ...peopleRoutes(people, masked),
    ...refundRoutes(world),
    ...rideRoutes(world),
    ...savedBills,
  };

  return async (request, response, path) => {
    try {
      await delay(Number(process.env.MOCK_DELAY_MS ?? 40));
      const answer = await answerTo(request, path);
      send(response, answer);
    } catch (error) {
      sendProblem(response, error);
    }
  };

  async function answerTo(request, path) {
    const text = await bodyOf(request);
    const cookies = request.headers.cookie ?? '';
    const context = {
      body: parsed(request, text),
      search: new URL(request.url, 'http://localhost').searchParams,
      key: request.headers['idempotency-key'],
      cookies,
      method: request.method,
      csrf: request.headers['x-csrf-token'],
    };
    const anyone = match(open, request.method, path);
    if (anyone) return anyone.run({ ...context, ...anyone.params });
    const id = cookies.match(/__Host-sycee=([\w-]+)/)?.[1];
    const session = sessions.get(id) ?? refuse(401, 'not-signed-in');
    if (request.method !== 'GET' && request.headers['x-csrf-token'] !== session.csrfToken)
      refuse(403, 'not-allowed');
    const route = match(own, request.method, path) ?? refuse(404, 'not-found');
    const isSignedIn = () => sessions.has(id);
    return route.run({ ...context, ...session, ...route.params, session: id, isSignedIn });
  }
}

function match(routes, method, path) {
  for (const [name, run] of Object.entries(routes)) {
    const [verb, pattern] = name.split(' ');
    const found = path.match(new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`));
    if (verb === method && found) return { run, params: found.groups };
  }
  return null;
}

function send(response, answer) {
  if ('text' in answer) {
    response.writeHead(200, { 'Content-Type': answer.type, 'Cache-Control': 'no-store' });
    response.end(answer.text);
    return;
  }
  if (answer.stream) return answer.stream(response);
  const {
    status = 200,
    body,
    headers = {},
  } = 'status' in answer || 'body' in answer ? answer : { body: answer };
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers });
  response.end(status === 204 ? undefined : JSON.stringify(body));
}

function sendProblem(response, error) {
  const { status = 500, code = 'internal', more = {} } = error;
  if (status === 500) console.error(error);
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  const type = `urn:sycee:problem:${code}`;
  const supportId = randomUUID().slice(0, 8);
  const money = 'No money has moved.';
  response.end(
    JSON.stringify({
      type,
      title: code,
      status,
      detail: code,
      code,
      retryable: status >= 500,
      money,
      supportId,
      ...more,
    }),
  );
}

const delay = (ms) => new Promise((done) => setTimeout(done, ms));

/** Files of partners are no JSON. */
function parsed(request, text) {
  if (!text) return {};
  return request.headers['content-type']?.includes('json') ? JSON.parse(text) : text;
}
