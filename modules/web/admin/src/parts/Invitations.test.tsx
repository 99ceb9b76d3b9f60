import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Administrator } from '../api/administrators';
import { operations } from '../operationsTexts';
import { InvitationState, InvitedBy } from './Invitations';

const words = operations.administrators;
const isIn = { invited: false, expired: false, awaitsApproval: false, createdAt: '2026-11-30T08:00:00Z' };
const anna: Administrator = { id: 'a-1', name: 'anna', ...isIn };
const bert: Administrator = { id: 'b-1', name: 'bert', ...isIn, invitedBy: anna.id };
const carl: Administrator = { id: 'c-1', name: 'carl', ...isIn, invited: true, invitedBy: anna.id };

const shown = (one: Administrator, myself: Administrator = anna) => {
  const queries = new QueryClient();
  queries.setQueryData(['session'], { csrfToken: 't', administrator: myself.id });
  queries.setQueryData(['administrators'], { items: [anna, bert, one] });
  return renderToStaticMarkup(
    <MantineProvider>
      <QueryClientProvider client={queries}>
        <InvitationState one={one} />
        <InvitedBy one={one} />
      </QueryClientProvider>
    </MantineProvider>,
  );
};

describe('an invitation', () => {
  it('that awaits an approval can be approved by everybody but the inviter', () => {
    const awaiting = { ...carl, awaitsApproval: true };
    const own = shown(awaiting, anna);
    expect(own).toContain(words.states.awaits);
    expect(own).toContain(words.own);
    expect(own).not.toContain('button');
    const others = shown(awaiting, bert);
    expect(others).toContain(words.states.awaits);
    expect(others).toContain(words.approve);
    expect(others).not.toContain(words.own);
  });

  it('that awaits nothing has nothing to approve', () => {
    const approved = shown({ ...carl, approvedBy: bert.id }, bert);
    expect(approved).toContain(words.states.invited);
    expect(approved).toContain(words.together('anna', 'bert'));
    const expired = shown({ ...carl, expired: true }, bert);
    expect(expired).toContain(words.states.expired);
    for (const page of [approved, expired, shown(anna, bert)]) expect(page).not.toContain('button');
  });

  it('says by whose word somebody came in', () => {
    expect(shown(bert)).toContain(words.alone('anna'));
    expect(shown(anna)).toContain(words.byNobody);
    expect(shown({ ...carl, awaitsApproval: true })).not.toContain(words.alone('anna'));
    expect(shown({ ...carl, expired: true })).not.toContain(words.alone('anna'));
  });
});
