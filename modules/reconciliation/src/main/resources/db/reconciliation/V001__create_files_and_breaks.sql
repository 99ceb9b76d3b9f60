-- A file of a partner's, of one period. Another file of the same period replaces it as a new revision, and both stay.
create table reconciliation.partner_file (
    id uuid primary key,
    instance text not null check (instance <> ''),
    period_from timestamptz not null,
    period_to timestamptz not null,
    zone text not null check (zone <> ''),
    digest text not null check (length(digest) = 64),
    revision integer not null check (revision > 0),
    state text not null check (state in ('REFUSED', 'ENTERED', 'MATCHED', 'COMPLETE', 'REPLACED')),
    refusal text check (refusal <> ''),
    lines bigint not null check (lines >= 0),
    replaces uuid references reconciliation.partner_file,
    added bigint not null default 0 check (added >= 0),
    removed bigint not null default 0 check (removed >= 0),
    changed bigint not null default 0 check (changed >= 0),
    received_by uuid not null,
    created_at timestamptz not null,
    constraint partner_file_once unique (instance, period_from, period_to, digest),
    unique (instance, period_from, period_to, revision),
    check (period_from < period_to),
    check ((refusal is not null) = (state = 'REFUSED'))
);

create unique index partner_file_current on reconciliation.partner_file (instance, period_from, period_to)
    where state in ('ENTERED', 'MATCHED', 'COMPLETE');

create index partner_file_by_time on reconciliation.partner_file (created_at, id);

create table reconciliation.file_line (
    file_id uuid not null references reconciliation.partner_file,
    number integer not null check (number > 0),
    key text not null check (key <> ''),
    reference text not null,
    amount bigint not null check (amount >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    status text not null check (status in ('PAID', 'FAILED')),
    fee bigint not null check (fee >= 0),
    at timestamptz not null,
    created_at timestamptz not null default now(),
    primary key (file_id, number)
);

create index file_line_by_key on reconciliation.file_line (key);

-- Whose turn it is to compare an instance's files, and when there is something to compare.
create table reconciliation.round (
    instance text primary key,
    next_at timestamptz,
    number bigint not null default 0 check (number >= 0),
    claimed_by text,
    claimed_until timestamptz,
    created_at timestamptz not null
);

create index round_due on reconciliation.round (next_at) where next_at is not null;

-- One key, as three see it: the call, the money, and what the current files say. Derived: made anew when it is compared.
create table reconciliation.comparison (
    instance text not null,
    key text not null,
    round bigint not null,
    call_state text,
    amount bigint,
    currency text,
    called_at timestamptz,
    subject uuid,
    subject_kind text check (subject_kind in ('ORDER', 'TOP_UP')),
    standing text not null default 'NONE'
        check (standing in ('NONE', 'OPEN', 'DOUBT', 'DONE', 'NOT_DONE', 'PAID_BACK', 'BORNE')),
    booked bigint not null default 0,
    file_id uuid,
    line integer,
    finding text not null default 'MATCHED' check (finding in (
        'MATCHED', 'MISSING_HERE', 'MISSING_THERE', 'AMOUNT', 'CURRENCY', 'STATUS', 'DUPLICATE', 'FEE')),
    difference bigint not null default 0,
    difference_currency text,
    created_at timestamptz not null,
    primary key (instance, key)
);

comment on column reconciliation.comparison.booked is 'what its partner has in the books by it, without the sign';
comment on column reconciliation.comparison.difference is 'what its partner says, less what is booked, in minor units';

create index comparison_of_round on reconciliation.comparison (instance, round, key);

create index comparison_unsettled on reconciliation.comparison (instance) where standing in ('OPEN', 'DOUBT');

create index comparison_of_file on reconciliation.comparison (file_id, finding);

create table reconciliation.break (
    id uuid primary key,
    instance text not null,
    key text not null,
    finding text not null check (finding in (
        'MISSING_HERE', 'MISSING_THERE', 'AMOUNT', 'CURRENCY', 'STATUS', 'DUPLICATE', 'FEE')),
    state text not null check (state in ('WITH_ORDER', 'OPEN', 'RESOLVING', 'RESOLVED', 'HEALED')),
    difference bigint not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    subject uuid,
    subject_kind text,
    file_id uuid references reconciliation.partner_file,
    line integer,
    healed_by uuid references reconciliation.partner_file,
    resolution text check (resolution in ('OURS_STAND', 'BORNE')),
    adjustment_id uuid not null unique,
    closed_at timestamptz,
    created_at timestamptz not null,
    check ((closed_at is not null) = (state in ('RESOLVED', 'HEALED'))),
    check ((resolution is not null) = (state in ('RESOLVING', 'RESOLVED')))
);

create unique index break_one_per_key on reconciliation.break (instance, key)
    where state in ('WITH_ORDER', 'OPEN', 'RESOLVING');

create index break_of_key on reconciliation.break (instance, key, created_at);

create index break_open on reconciliation.break (created_at, id) where state in ('WITH_ORDER', 'OPEN', 'RESOLVING');

create index break_of_subject on reconciliation.break (subject) where subject is not null;

create table reconciliation.break_proposal (
    id uuid primary key,
    break_id uuid not null references reconciliation.break,
    finding text not null,
    difference bigint not null,
    resolution text not null check (resolution in ('OURS_STAND', 'BORNE')),
    reason text not null check (reason <> ''),
    evidence text not null check (evidence <> ''),
    proposed_by uuid not null,
    state text not null check (state in ('OPEN', 'APPROVED', 'DECLINED', 'OVERTAKEN')),
    decided_by uuid,
    decision_reason text check (decision_reason <> ''),
    decided_at timestamptz,
    created_at timestamptz not null,
    constraint break_proposal_four_eyes check (decided_by <> proposed_by),
    check ((decided_at is null) = (state = 'OPEN')),
    check ((decided_by is not null) = (state in ('APPROVED', 'DECLINED'))),
    check ((decision_reason is null) = (decided_by is null))
);

create unique index break_proposal_open on reconciliation.break_proposal (break_id) where state = 'OPEN';

create index break_proposal_of_break on reconciliation.break_proposal (break_id);

grant usage on schema reconciliation to ${applicationRole};

grant select, insert on reconciliation.partner_file, reconciliation.file_line, reconciliation.break_proposal
    to ${applicationRole};

grant update (state, added, removed, changed) on reconciliation.partner_file to ${applicationRole};

grant update (state, decided_by, decision_reason, decided_at) on reconciliation.break_proposal to ${applicationRole};

grant select, insert, update on reconciliation.round, reconciliation.comparison, reconciliation.break
    to ${applicationRole};
