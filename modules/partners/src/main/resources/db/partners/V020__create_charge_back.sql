create table partners.charge_back (
    id uuid primary key,
    instance text not null,
    reference text not null check (reference <> ''),
    call_key uuid not null references partners.partner_call (key),
    amount bigint not null check (amount > 0),
    currency text not null check (length(currency) = 3),
    created_at timestamptz not null,
    unique (instance, reference)
);

grant select, insert on partners.charge_back to ${applicationRole};
