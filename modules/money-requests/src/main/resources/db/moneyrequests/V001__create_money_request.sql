create table moneyrequests.money_request (
    id uuid primary key,
    split_id uuid not null,
    share integer not null check (share >= 0),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    asking_id uuid not null,
    payer_id uuid not null,
    amount bigint not null check (amount > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    note text not null check (char_length(note) <= 140),
    state text not null check (state in ('OPEN', 'PAYING', 'PAID', 'DECLINED', 'CANCELLED')),
    attempt integer not null check (attempt >= 0),
    pay_key text check (pay_key <> ''),
    payment_id uuid unique,
    moved_at timestamptz not null,
    created_at timestamptz not null,
    unique (split_id, share),
    check (asking_id <> payer_id),
    check ((payment_id is not null) = (state = 'PAID')),
    check (pay_key is not null or state not in ('PAYING', 'PAID'))
);

create unique index money_request_pay_key on moneyrequests.money_request (payer_id, pay_key);

create index money_request_of_asking on moneyrequests.money_request (asking_id, created_at);

create index money_request_of_payer on moneyrequests.money_request (payer_id, created_at);

create index money_request_paying on moneyrequests.money_request (moved_at) where state = 'PAYING';

grant usage on schema moneyrequests to ${applicationRole};

grant select, insert, update on moneyrequests.money_request to ${applicationRole};
