create table savedbills.saved_account (
    id uuid primary key,
    person uuid not null,
    company_id text not null check (company_id like '%_:_%'),
    company_name text not null check (company_name <> ''),
    category text not null check (category <> ''),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    nickname text not null check (nickname <> ''),
    reminder_days integer check (reminder_days between 0 and 28),
    bill_reference text,
    bill_amount bigint check (bill_amount > 0),
    bill_fee bigint check (bill_fee >= 0),
    bill_currency text check (bill_currency ~ '^[A-Z]{3}$'),
    bill_due_date date,
    fetched_at timestamptz,
    asked_at timestamptz,
    next_look_at timestamptz,
    created_at timestamptz not null,
    removed_at timestamptz,
    check (num_nulls(bill_reference, bill_amount, bill_fee, bill_currency, bill_due_date) in (0, 5)),
    check (bill_reference is null or fetched_at is not null),
    check (removed_at is null or next_look_at is null)
);

-- The same company and fields are one account of a person; those that were removed do not count.
create unique index saved_account_content on savedbills.saved_account (person, digest) where removed_at is null;

create index saved_account_due on savedbills.saved_account (next_look_at) where next_look_at is not null;

create table savedbills.account_field (
    account_id uuid not null references savedbills.saved_account,
    name text not null,
    value text not null,
    created_at timestamptz not null default now(),
    primary key (account_id, name)
);

-- A bill of which its payer was told that it is due: told once.
create table savedbills.reminder (
    account_id uuid not null references savedbills.saved_account,
    bill_reference text not null,
    created_at timestamptz not null,
    primary key (account_id, bill_reference)
);

create table savedbills.mandate (
    id uuid primary key,
    account_id uuid not null references savedbills.saved_account,
    person uuid not null,
    ceiling bigint not null check (ceiling > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    days_before integer not null check (days_before between 0 and 28),
    state text not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
    created_at timestamptz not null,
    ended_at timestamptz,
    check ((state = 'ENDED') = (ended_at is not null))
);

create unique index mandate_of_account on savedbills.mandate (account_id) where state <> 'ENDED';

create index mandate_of_person on savedbills.mandate (person, created_at);

create table savedbills.mandate_payment (
    id uuid primary key,
    mandate_id uuid not null references savedbills.mandate,
    account_id uuid not null references savedbills.saved_account,
    bill_reference text not null check (bill_reference <> ''),
    total bigint not null check (total > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    due_date date not null,
    pay_at timestamptz not null,
    state text not null check (state in ('ANNOUNCED', 'PAYING', 'PAID', 'SKIPPED')),
    reason text,
    quote_id uuid,
    payment_id uuid unique,
    next_at timestamptz,
    fence bigint not null,
    created_at timestamptz not null,
    unique (mandate_id, bill_reference),
    check ((state = 'SKIPPED') = (reason is not null)),
    check ((state in ('ANNOUNCED', 'PAYING')) = (next_at is not null)),
    check (state <> 'PAYING' or quote_id is not null),
    check (state <> 'PAID' or payment_id is not null)
);

-- A bill is in the hand of one mandate at most, also when one was ended and another one started.
create unique index mandate_payment_of_bill on savedbills.mandate_payment (account_id, bill_reference)
    where state <> 'SKIPPED';

create index mandate_payment_due on savedbills.mandate_payment (next_at) where next_at is not null;

grant usage on schema savedbills to ${applicationRole};

grant select, insert, update on savedbills.saved_account to ${applicationRole};

grant select, insert on savedbills.account_field to ${applicationRole};

grant select, insert on savedbills.reminder to ${applicationRole};

grant select, insert, update on savedbills.mandate to ${applicationRole};

grant select, insert, update on savedbills.mandate_payment to ${applicationRole};
