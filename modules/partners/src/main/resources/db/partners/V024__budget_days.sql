-- What calls of one day come to, and each call's part of it; a call that certainly did not happen gives its part back.
create table partners.budget_day (
    instance text not null check (instance <> ''),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    day date not null,
    taken bigint not null check (taken >= 0),
    created_at timestamptz not null,
    primary key (instance, currency, day)
);

create table partners.budget_part (
    key uuid primary key,
    instance text not null check (instance <> ''),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    day date not null,
    amount bigint not null check (amount > 0),
    created_at timestamptz not null
);

grant select, insert, update on partners.budget_day to ${applicationRole};

grant select, insert, update, delete on partners.budget_part to ${applicationRole};
