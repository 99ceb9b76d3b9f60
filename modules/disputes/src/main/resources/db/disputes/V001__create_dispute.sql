create table disputes.dispute (
    id uuid primary key,
    person_id uuid not null,
    raise_key text not null check (raise_key <> ''),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    order_id uuid not null,
    kind text not null check (kind <> ''),
    payee text not null,
    total bigint not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    reason text not null check (reason in ('WRONG_AMOUNT', 'NOT_RECEIVED', 'NOT_AS_AGREED', 'OTHER')),
    words text not null check (char_length(words) between 1 and 500),
    state text not null check (state in ('OPEN', 'PROPOSED', 'REFUNDING', 'ANSWERED')),
    answer_by timestamptz not null,
    refund_intent uuid unique,
    refund_id uuid unique,
    looked_at timestamptz,
    note text check (note <> ''),
    answer text check (char_length(answer) between 1 and 500),
    answered_by uuid,
    answered_at timestamptz,
    created_at timestamptz not null,
    unique (person_id, raise_key),
    check (state <> 'REFUNDING' or (refund_intent is not null and looked_at is not null)),
    check ((state = 'ANSWERED') = (answer is not null)),
    check (num_nonnulls(answer, answered_by, answered_at) in (0, 3)),
    check (refund_id is null or refund_intent is not null)
);

create unique index dispute_open_of_order on disputes.dispute (order_id) where state <> 'ANSWERED';

create index dispute_of_order on disputes.dispute (order_id, created_at);

create index dispute_open on disputes.dispute (created_at, id) where state <> 'ANSWERED';

create index dispute_answered on disputes.dispute (created_at, id) where state = 'ANSWERED';

create index dispute_refunding on disputes.dispute (looked_at) where state = 'REFUNDING';

create table disputes.refund_proposal (
    id uuid primary key,
    dispute_id uuid not null references disputes.dispute,
    amount bigint not null check (amount > 0),
    fee bigint not null check (fee >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    words text not null check (char_length(words) between 1 and 500),
    proposed_by uuid not null,
    state text not null check (state in ('OPEN', 'APPROVED', 'DECLINED')),
    decided_by uuid,
    decision_reason text check (decision_reason <> ''),
    decided_at timestamptz,
    created_at timestamptz not null,
    check (num_nonnulls(decided_by, decision_reason, decided_at) = case when state = 'OPEN' then 0 else 3 end),
    check (decided_by <> proposed_by)
);

create unique index refund_proposal_open on disputes.refund_proposal (dispute_id) where state = 'OPEN';

create index refund_proposal_of_dispute on disputes.refund_proposal (dispute_id, created_at);

grant usage on schema disputes to ${applicationRole};

grant select, insert, update on disputes.dispute to ${applicationRole};

grant select, insert on disputes.refund_proposal to ${applicationRole};

grant update (state, decided_by, decision_reason, decided_at) on disputes.refund_proposal to ${applicationRole};
