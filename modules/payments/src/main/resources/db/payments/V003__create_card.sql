create table payments.card (
    id uuid primary key,
    person uuid not null,
    instance text not null check (instance <> ''),
    token text not null check (token <> ''),
    brand text not null,
    last_four text not null check (last_four ~ '^[0-9]{4}$'),
    expiry_month integer not null check (expiry_month between 1 and 12),
    expiry_year integer not null check (expiry_year between 2000 and 2999),
    created_at timestamptz not null,
    unique (person, instance, token)
);

grant select, insert, update, delete on payments.card to ${applicationRole};
