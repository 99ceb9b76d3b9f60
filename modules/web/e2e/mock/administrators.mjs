import { randomUUID } from 'node:crypto';

const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Two who are in, of whom the first has invited the second. */
export function twoAdministrators({ first, second }) {
  const isIn = { invited: false, expired: false, awaitsApproval: false };
  return [
    { id: first, name: 'administrator', ...isIn, createdAt: ago(90) },
    { id: second, name: 'bert.ng', ...isIn, invitedBy: first, createdAt: ago(30) },
  ];
}

/** How another comes in: by the words of two. */
export function administratorRoutes(own, tell, refuse, administrators) {
  const shown = ({ token, ...one }) => one;
  return {
    'GET /admin/administrators': own(() => ({ body: { items: administrators.map(shown) } })),
    'POST /admin/administrators': own(({ body, me }) => {
      const { name, reason } = body;
      const before = administrators.findIndex((one) => one.name === name);
      if (before >= 0 && !administrators[before].invited) refuse(409, 'name-taken');
      if (before >= 0) administrators.splice(before, 1);
      const token = randomUUID().replaceAll('-', '');
      const waits = { invited: true, expired: false, awaitsApproval: true };
      const one = { id: randomUUID(), name, ...waits, invitedBy: me, token, createdAt: ago(0) };
      administrators.push(one);
      tell('administrator-invited', `administrator:${one.id}`, { reason, approval: 'awaited' });
      return { status: 201, body: { name, token } };
    }),
    'POST /admin/administrators/:id/approve': own(({ id, body, me }) => {
      const one = administrators.find((each) => each.id === id) ?? refuse(404, 'not-found');
      if (!one.awaitsApproval || one.invitedBy !== body.invitedBy) refuse(409, 'nothing-to-approve');
      if (one.invitedBy === me) refuse(403, 'own-proposal');
      Object.assign(one, { awaitsApproval: false, approvedBy: me });
      tell('administrator-approved', `administrator:${id}`, { reason: body.reason });
      return { status: 204 };
    }),
  };
}

/** Whom a sign-in lets in: by a name that is in, or by a token that somebody else has approved. */
export function letIn(administrators, said, refuse) {
  const isMeant = ({ name, invited, token }) =>
    said.token ? token === said.token : !invited && name === (said.name ?? 'administrator');
  const one = administrators.find(isMeant);
  if (one?.awaitsApproval)
    refuse(409, 'invitation-awaits-approval', {
      detail:
        'Another administrator has to approve your invitation first. Keep the token, and try again after that.',
    });
  if (one) Object.assign(one, { invited: false, token: undefined });
  return one;
}
