create table payments.pay_in (
    id uuid primary key,
    actor_kind text not null,
    actor_id uuid not null,
    route text not null,
    key text not null,
    digest text not null check (length(digest) = 64),
    person uuid not null,
    amount bigint not null check (amount > 0),
    currency text not null check (length(currency) = 3),
    instance text not null check (instance <> ''),
    call_key uuid not null unique,
    card_token text,
    card_brand text,
    card_last_four text check (length(card_last_four) = 4),
    pending_id uuid not null unique,
    post_id uuid not null unique,
    void_id uuid not null unique,
    late_id uuid not null unique,
    state text not null
        check (state in ('PLACED', 'SUBMITTED', 'AWAITING_PAYER', 'SETTLING', 'SETTLED', 'RELEASING', 'RELEASED',
            'SUSPENDED')),
    suspended_at timestamptz,
    rejection_code text,
    rejection_text text,
    deadline timestamptz not null,
    next_at timestamptz,
    created_at timestamptz not null,
    moved_at timestamptz not null,
    unique (actor_kind, actor_id, route, key),
    check ((card_brand is null) = (card_last_four is null)),
    check (state <> 'SUSPENDED' or suspended_at is not null),
    check ((rejection_code is not null) = (state in ('RELEASING', 'RELEASED'))),
    check ((rejection_code is null) = (rejection_text is null)),
    check ((next_at is null) = (state in ('SETTLED', 'RELEASED')))
);

create index pay_in_due on payments.pay_in (next_at) where next_at is not null;

create index pay_in_of_person on payments.pay_in (person, created_at) where next_at is not null;

create table payments.pay_in_step (
    id uuid primary key,
    pay_in_id uuid not null references payments.pay_in (id),
    state text not null,
    created_at timestamptz not null
);

create index pay_in_step_of on payments.pay_in_step (pay_in_id);

grant select, insert, update on payments.pay_in to ${applicationRole};

grant select, insert on payments.pay_in_step to ${applicationRole};
