create table payments.charge_back (
    id uuid primary key,
    pay_in_id uuid not null unique references payments.pay_in (id),
    person uuid not null,
    instance text not null check (instance <> ''),
    amount bigint not null check (amount > 0),
    currency text not null check (length(currency) = 3),
    from_wallet bigint not null check (from_wallet between 0 and amount),
    wallet_transfer_id uuid not null unique,
    owed_transfer_id uuid not null unique,
    state text not null check (state in ('RECORDED', 'POSTED')),
    created_at timestamptz not null,
    moved_at timestamptz not null
);

create table payments.debt (
    person uuid not null,
    currency text not null check (length(currency) = 3),
    owed bigint not null check (owed >= 0),
    created_at timestamptz not null,
    primary key (person, currency)
);

alter table payments.pay_in add column repay_id uuid unique;

alter table payments.pay_in add column repaid bigint check (repaid > 0 and repaid <= amount);

alter table payments.pay_in add constraint pay_in_repays check ((repay_id is null) = (repaid is null));

grant select, insert, update on payments.charge_back, payments.debt to ${applicationRole};
