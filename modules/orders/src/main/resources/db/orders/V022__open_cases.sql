alter table orders.partner_order add column suspended_at timestamptz;

alter table orders.partner_order add column resolution text
    check (resolution in ('NOT_DONE', 'PAID_BACK', 'BORNE'));

update orders.partner_order set suspended_at = step.created_at
    from orders.order_step step where step.order_id = id and step.state = 'SUSPENDED';

update orders.partner_order set resolution = 'NOT_DONE' where state = 'RESOLVED';

alter table orders.partner_order drop constraint partner_order_state_check;

alter table orders.partner_order add constraint partner_order_state_check check (state in (
    'QUOTED', 'RESERVED', 'HELD', 'SUBMITTED', 'AWAITING_PAYER', 'IN_PROGRESS', 'UNKNOWN',
    'SETTLING', 'SETTLED', 'RELEASING', 'RELEASED', 'SUSPENDING', 'SUSPENDED', 'RESOLVING', 'RESOLVED'));

alter table orders.partner_order drop constraint partner_order_check1;

alter table orders.partner_order add constraint partner_order_late_success check (
    late_success_at is null or state in ('SUSPENDED', 'RESOLVING', 'RESOLVED'));

alter table orders.partner_order add constraint partner_order_case check (
    (suspended_at is not null) = (state in ('SUSPENDED', 'RESOLVING', 'RESOLVED')));

alter table orders.partner_order add constraint partner_order_resolution check (
    (resolution is not null) = (state in ('RESOLVING', 'RESOLVED')));

create index partner_order_in_suspense on orders.partner_order (suspended_at, id) where state = 'SUSPENDED';

create table orders.case_proposal (
    id uuid primary key,
    order_id uuid not null references orders.partner_order,
    resolution text not null check (resolution in ('NOT_DONE', 'PAID_BACK', 'BORNE')),
    reason text not null check (reason <> ''),
    evidence text not null check (evidence <> ''),
    evidence_id text check (evidence_id <> ''),
    proposed_by uuid not null,
    state text not null check (state in ('OPEN', 'APPROVED', 'DECLINED', 'OVERTAKEN')),
    decided_by uuid,
    decision_reason text check (decision_reason <> ''),
    decided_at timestamptz,
    created_at timestamptz not null,
    constraint case_proposal_four_eyes check (decided_by <> proposed_by),
    check ((decided_at is null) = (state = 'OPEN')),
    check ((decided_by is not null) = (state in ('APPROVED', 'DECLINED'))),
    check ((decision_reason is null) = (decided_by is null))
);

create unique index case_proposal_open on orders.case_proposal (order_id) where state = 'OPEN';

create unique index case_proposal_approved on orders.case_proposal (order_id) where state = 'APPROVED';

create index case_proposal_of_order on orders.case_proposal (order_id);

grant select, insert on orders.case_proposal to ${applicationRole};

grant update (state, decided_by, decision_reason, decided_at) on orders.case_proposal to ${applicationRole};
