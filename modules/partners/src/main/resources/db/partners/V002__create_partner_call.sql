create table partners.partner_call (
    key uuid primary key,
    instance text not null check (instance <> ''),
    plugin_version text not null check (plugin_version <> ''),
    kind text not null check (kind in ('BILL_PAYMENT', 'PAY_IN')),
    terms text not null check (jsonb_typeof(terms::jsonb) = 'object'),
    amount bigint not null check (amount > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    state text not null
        check (state in ('RECORDED', 'SUBMITTED', 'AWAITING_PAYER', 'IN_PROGRESS', 'UNKNOWN', 'SUCCEEDED', 'REJECTED')),
    sendings integer not null default 0 check (sendings >= 0),
    inquiries integer not null default 0 check (inquiries >= 0),
    send_again boolean not null default false,
    fence bigint not null default 0 check (fence >= 0),
    server text,
    lease_until timestamptz,
    send_by timestamptz,
    asked_at timestamptz,
    began_at timestamptz,
    due_at timestamptz,
    reference text,
    rejection_code text,
    rejection_text text,
    pay_url text,
    card text,
    receipt text not null default '{}' check (jsonb_typeof(receipt::jsonb) = 'object'),
    created_at timestamptz not null,
    check ((state = 'REJECTED') = (rejection_code is not null)),
    check (state <> 'SUCCEEDED' or reference is not null),
    check (state <> 'AWAITING_PAYER' or pay_url is not null),
    check (state in ('RECORDED', 'REJECTED') or sendings > 0),
    check (not send_again or state = 'UNKNOWN')
);

create index partner_call_unfinished on partners.partner_call (instance, due_at)
    where state in ('SUBMITTED', 'UNKNOWN', 'IN_PROGRESS', 'AWAITING_PAYER');

create index partner_call_leased on partners.partner_call (server) where lease_until is not null;

create table partners.partner_answer (
    id uuid primary key,
    call_key uuid not null references partners.partner_call (key),
    purpose text not null check (purpose in ('CALL', 'INQUIRY', 'CALLBACK')),
    attempt integer not null check (attempt > 0),
    said text not null,
    state text not null,
    reference text,
    text text,
    created_at timestamptz not null
);

create index partner_answer_of_call on partners.partner_answer (call_key, created_at);

create table partners.partner_exchange (
    id uuid primary key,
    call_key uuid not null,
    instance text not null,
    method text not null,
    path text not null,
    request_digest text not null,
    request_body text not null,
    status integer,
    answer_digest text,
    answer_body text,
    failure text,
    maybe_sent boolean not null,
    elapsed_millis bigint not null check (elapsed_millis >= 0),
    created_at timestamptz not null,
    check (status is not null or failure is not null)
);

create index partner_exchange_of_call on partners.partner_exchange (call_key, created_at);

create table partners.callback (
    id uuid primary key,
    instance text not null,
    digest text not null,
    signed boolean not null,
    body text not null,
    created_at timestamptz not null,
    unique (instance, digest, signed)
);

grant select, insert, update on partners.partner_call to ${applicationRole};

grant select, insert on partners.partner_answer, partners.partner_exchange, partners.callback to ${applicationRole};
