create table cashout.cash_out (
    id uuid primary key,
    actor_kind text not null check (actor_kind <> ''),
    actor_id uuid not null,
    route text not null check (route <> ''),
    key text not null check (key <> ''),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    person uuid not null,
    amount bigint not null check (amount > 0),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    call_key uuid not null unique,
    instance text not null check (instance <> ''),
    card_token text not null check (card_token <> ''),
    card_brand text not null,
    card_last_four text not null check (card_last_four ~ '^[0-9]{4}$'),
    placed_at timestamptz,
    created_at timestamptz not null,
    unique (actor_id, key, route, actor_kind)
);

create index cash_out_unplaced on cashout.cash_out (created_at) where placed_at is null;

grant usage on schema cashout to ${applicationRole};

grant select, insert, update on cashout.cash_out to ${applicationRole};
