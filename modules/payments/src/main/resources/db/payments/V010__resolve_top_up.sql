-- A doubt about a top-up that the acquirer never ends is ended by two administrators.
alter table payments.pay_in add column resolution text;

alter table payments.pay_in add constraint pay_in_resolution check (
    resolution is null
    or suspended_at is not null and (
        resolution = 'CREDITED' and state in ('SETTLING', 'SETTLED')
        or resolution = 'NOT_DONE' and state in ('RELEASING', 'RELEASED')));

create index pay_in_in_doubt on payments.pay_in (suspended_at, id) where state = 'SUSPENDED';

create table payments.pay_in_proposal (
    id uuid primary key,
    pay_in_id uuid not null references payments.pay_in (id),
    resolution text not null check (resolution in ('CREDITED', 'NOT_DONE')),
    reason text not null check (reason <> ''),
    evidence text not null check (evidence <> ''),
    proposed_by uuid not null,
    state text not null check (state in ('OPEN', 'APPROVED', 'DECLINED', 'OVERTAKEN')),
    decided_by uuid,
    decision_reason text check (decision_reason <> ''),
    decided_at timestamptz,
    created_at timestamptz not null,
    constraint pay_in_proposal_four_eyes check (decided_by <> proposed_by),
    check ((decided_at is null) = (state = 'OPEN')),
    check ((decided_by is not null) = (state in ('APPROVED', 'DECLINED'))),
    check ((decision_reason is null) = (decided_by is null))
);

create unique index pay_in_proposal_open on payments.pay_in_proposal (pay_in_id) where state = 'OPEN';

create unique index pay_in_proposal_approved on payments.pay_in_proposal (pay_in_id) where state = 'APPROVED';

create index pay_in_proposal_of on payments.pay_in_proposal (pay_in_id);

grant select, insert on payments.pay_in_proposal to ${applicationRole};

grant update (state, decided_by, decision_reason, decided_at) on payments.pay_in_proposal to ${applicationRole};
