create table billpay.bill_quote (
    id uuid primary key,
    person uuid not null,
    company_id text not null check (company_id like '%_:_%'),
    company_name text not null check (company_name <> ''),
    category text not null check (category <> ''),
    bill_reference text not null check (bill_reference <> ''),
    amount bigint not null check (amount > 0),
    fee bigint not null check (fee >= 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    due_date date not null,
    period text,
    customer_name text,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    check (expires_at > created_at)
);

create table billpay.quote_field (
    quote_id uuid not null references billpay.bill_quote,
    name text not null,
    value text not null,
    created_at timestamptz not null default now(),
    primary key (quote_id, name)
);

create table billpay.bill_payment (
    id uuid primary key,
    quote_id uuid not null references billpay.bill_quote,
    call_key uuid not null unique,
    actor_kind text not null check (actor_kind <> ''),
    actor_id uuid not null,
    route text not null check (route <> ''),
    key text not null check (key <> ''),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    placed_at timestamptz,
    refusal text,
    created_at timestamptz not null,
    unique (actor_id, key, route, actor_kind),
    check (refusal is null or placed_at is not null)
);

-- A quote is paid by one payment at most; those whose hold was refused do not count.
create unique index bill_payment_of_quote on billpay.bill_payment (quote_id) where refusal is null;

create index bill_payment_unplaced on billpay.bill_payment (created_at) where placed_at is null;

grant usage on schema billpay to ${applicationRole};

-- A quote never changes; the right to update is needed to lock its row.
grant select, insert, update on billpay.bill_quote to ${applicationRole};

grant select, insert on billpay.quote_field to ${applicationRole};

grant select, insert, update on billpay.bill_payment to ${applicationRole};
