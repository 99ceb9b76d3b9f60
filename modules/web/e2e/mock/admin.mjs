import { randomUUID } from 'node:crypto';
import { administratorRoutes, letIn, twoAdministrators } from './administrators.mjs';
import { caseRoutes } from './cases.mjs';
import { clockRoutes } from './clock.mjs';
import { contradictionRoutes } from './contradictions.mjs';
import { disputeRoutes, stagedDisputes } from './disputes.mjs';
import { checkpointRoutes, ledgerRoutes, verificationRoutes } from './ledger.mjs';
import { operationsRoutes } from './operations.mjs';
import { reconciliationRoutes } from './reconciliation.mjs';
import { topUpCaseRoutes } from './topUpCases.mjs';

const CSRF = 'the-administrators-csrf-token';
const ADMINISTRATOR = '0198d5b2-7c1e-7000-8000-0000000000a1';
const SECOND = '0198d5b2-7c1e-7000-8000-0000000000a2';

/** The console's part of the contract, as far as its pages use it. */
export function adminRoutes(refuse, world) {
  const sessions = new Map();
  const administrators = twoAdministrators({ first: ADMINISTRATOR, second: SECOND });
  world.disputes.push(...stagedDisputes(SECOND));
  const audit = [];
  const tell = (action, subject, details = {}, kind = 'ADMINISTRATOR') =>
    audit.unshift({
      id: randomUUID(),
      at: new Date().toISOString(),
      actor: { kind, id: kind === 'SYSTEM' ? '00000000-0000-0000-0000-000000000000' : ADMINISTRATOR },
      action,
      subject,
      details,
    });
  for (let day = 60; day > 0; day--)
    tell('administrator-signed-in', `administrator:${ADMINISTRATOR}`, {
      address: '127.0.0.1',
      with: 'password',
    });

  const sessionOf = (cookies) => cookies.match(/__Host-sycee-admin=([\w-]+)/)?.[1];
  const own = (run) => (context) => {
    const session = sessionOf(context.cookies);
    if (!sessions.has(session)) refuse(401, 'not-signed-in');
    if (context.method !== 'GET' && context.csrf !== CSRF) refuse(403, 'not-allowed');
    return run({ ...context, session, me: sessions.get(session) });
  };

  return {
    'POST /admin/sessions': ({ body: said }) => {
      const isRight = said.password.length >= 8 && !/^wrong/.test(said.password);
      const one = isRight && letIn(administrators, said, refuse);
      if (!one) {
        tell('administrator-sign-in-refused', 'administrator:unknown', { address: '127.0.0.1' }, 'SYSTEM');
        refuse(401, 'wrong-login-or-password');
      }
      const session = randomUUID();
      sessions.set(session, one.id);
      tell('administrator-signed-in', `administrator:${one.id}`, {
        address: '127.0.0.1',
        with: said.token ? 'one-time-token' : 'password',
      });
      const cookie = `__Host-sycee-admin=${session}; Path=/; Secure; HttpOnly; SameSite=Strict`;
      const body = { csrfToken: CSRF, administrator: one.id };
      return { status: 201, body, headers: { 'Set-Cookie': cookie } };
    },
    'GET /admin/sessions/current': own(({ me }) => ({ csrfToken: CSRF, administrator: me })),
    'DELETE /admin/sessions/current': own(({ session, me }) => {
      sessions.delete(session);
      tell('administrator-signed-out', `administrator:${me}`);
      return { status: 204 };
    }),
    'GET /admin/audit-log': own(({ search }) => {
      const cursor = search.get('cursor');
      const from = cursor ? audit.findIndex(({ id }) => id === cursor) + 1 : 0;
      const items = audit.slice(from, from + 50);
      return { body: { items, ...(audit.length > from + 50 && { nextCursor: items.at(-1).id }) } };
    }),
    ...administratorRoutes(own, tell, refuse, administrators),
    ...operationsRoutes(own, tell, refuse),
    ...caseRoutes(own, tell, refuse, { first: ADMINISTRATOR, second: SECOND }),
    ...topUpCaseRoutes(own, tell, refuse, { first: ADMINISTRATOR, second: SECOND }),
    ...disputeRoutes(own, tell, world, { first: ADMINISTRATOR }),
    ...reconciliationRoutes(own, tell, refuse, { first: ADMINISTRATOR, second: SECOND }),
    ...contradictionRoutes(own, tell, refuse),
    ...clockRoutes(own, tell),
    ...verificationRoutes(own, tell),
    ...checkpointRoutes(own, tell),
    ...ledgerRoutes(own, refuse),
  };
}
